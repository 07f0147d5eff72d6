interface Named {
  readonly displayName: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter first names are too often a word of the language. */
const shortestFirstName = 3;

/** Those whom a message names, by their whole name or their first name as a word of its own. */
export const namedIn = <Person extends Named>(message: string, people: readonly Person[]): Person[] =>
  people.filter(({ displayName }) => {
    const [first = ''] = displayName.trim().split(/\s+/);
    const names = [displayName.trim(), first.length >= shortestFirstName ? first : ''].filter(Boolean);
    return names.some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(message),
    );
  });
