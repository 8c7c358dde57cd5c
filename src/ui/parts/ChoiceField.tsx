interface Props<Choice extends string> {
  id: string;
  label: string;
  value: Choice;
  choices: readonly [Choice, string][];
  onChoice: (choice: Choice) => void;
  /** Id of a sentence about the choice. */
  about?: string;
}

/** Draws a labelled choice among a few words. */
export function ChoiceField<Choice extends string>({
  id,
  label,
  value,
  choices,
  onChoice,
  about,
}: Props<Choice>) {
  const chosen = (text: string): void => {
    const found = choices.find(([choice]) => choice === text);
    if (found) onChoice(found[0]);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="box">
        <select
          id={id}
          value={value}
          onChange={(event) => chosen(event.currentTarget.value)}
          aria-describedby={about}
          autocomplete="off"
        >
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
