import { join } from 'node:path';
import { command, freePort, serve, unprivileged } from './running.ts';

/** The user of the database of this run; anyone on this computer may be it. */
export const DATABASE_USER = 'tern';

/** A PostgreSQL server of our own, with one empty database. */
export interface Postgres {
  port: number;
  /** Runs `psql` with more arguments. */
  sql(args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts Debian's PostgreSQL with its files in a folder; it refuses to run as root, so it runs as
 * `nobody`.
 */
export async function startPostgres(folder: string): Promise<Postgres> {
  const data = join(folder, 'postgres');
  const user = await unprivileged('nobody', data);
  const where = (
    await command('pg_config', ['--bindir']).catch(() => '/usr/lib/postgresql/15/bin')
  ).trim();
  await command(
    join(where, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', DATABASE_USER, '-E', 'UTF8'],
    user,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const args = ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])];
  const server = await serve(join(where, 'postgres'), args, port, user);
  const reach = ['-h', '127.0.0.1', '-p', `${port}`, '-U', DATABASE_USER];
  const sql = (more: readonly string[]): Promise<string> =>
    command('psql', [...reach, '-q', '-v', 'ON_ERROR_STOP=1', '-d', DATABASE_USER, ...more]);
  await command('createdb', [...reach, DATABASE_USER]);
  return { port, sql, stop: server.stop };
}
