// `npm run test:sync`: histories of computers that share their accounts.
import { type Carriage, handedOver, ledThrough } from './history.ts';

const HISTORIES = 20;
const OPERATIONS = 5000;

/**
 * Leads seeded histories (`npm run test:sync -- [histories] [operations] [first seed]`) and returns
 * the exit code. The last line is `histories=… converged=… lost=… torn=… real=…`.
 */
export default async function main(args: string[]): Promise<number> {
  const [histories = HISTORIES, operations = OPERATIONS, first = 1] = args.map(Number);
  const total = { histories: 0, converged: 0, lost: 0, torn: 0, real: 0 };
  for (let seed = first; seed < first + histories; seed++) {
    const computers = 2 + (seed % 2);
    const carriage: Carriage = handedOver();
    const { isConverged, lost, kills, exchanges } = await ledThrough(
      seed,
      computers,
      operations,
      carriage,
    );
    total.histories += 1;
    total.converged += isConverged ? 1 : 0;
    total.lost += lost.length;
    for (const one of lost.slice(0, 5)) process.stdout.write(`lost: ${one}\n`);
    process.stdout.write(
      `seed=${seed} computers=${computers} operations=${operations} exchanges=${exchanges} ` +
        `kills=${kills} converged=${isConverged} lost=${lost.length}\n`,
    );
  }
  const { converged, lost, torn } = total;
  process.stdout.write(
    `histories=${total.histories} converged=${converged} lost=${lost} torn=${torn} ` +
      `real=${total.real}\n`,
  );
  return converged === total.histories && lost + torn === 0 ? 0 : 1;
}
