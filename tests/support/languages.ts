/** The language of each text of a model, and texts of a page that are marked with another one. */

/** The properties of a model that are text. */
export const TEXTS = new Set(['title', 'summary', 'subtitle', 'name', 'owner', 'condition', 'sentence', 'answer', 'term', 'expansion', 'definition', 'note', 'text', 'mark', 'code']);
/** Properties that are said in the language around what they belong to. */
const SAID_AROUND = new Set(['definition', 'note']);

/** The texts of a model by what they say, each with its language: its own, or that of what it is written in. */
export function languagesOf(value: unknown, around: string, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) value.forEach((one) => languagesOf(one, around, found));
  else if (typeof value === 'object' && value !== null) {
    const { language = around, code } = value as { language?: string; code?: unknown };
    const own = typeof code === 'string' ? around : language;
    for (const [key, one] of Object.entries(value)) {
      if (typeof one === 'string') {
        if (TEXTS.has(key)) found.set(one, SAID_AROUND.has(key) ? around : own);
      } else if (key === 'examples') (one as string[]).forEach((name) => found.set(name, own));
      else languagesOf(one, 'term' in value ? around : own, found);
    }
  }
  return found;
}

/**
 * Texts that are not marked with their own language.
 * @param texts what a page says, each with the language that it is marked with.
 * @param languages the texts of the model. What is none of them is in the `usual` language.
 */
export function strayTexts(texts: Iterable<readonly [text: string, language: string]>, languages: ReadonlyMap<string, string>, usual: string): string[] {
  const foreign = [...languages].filter(([, language]) => language !== usual);
  return [...texts].flatMap(([text, found]) => {
    const own = languages.get(text.trim()) ?? languages.get(text.replace(/^[\s(*–:]+|[\s):]+$/g, ''));
    // A sentence of the interface, a name after its letter and names in a row quote texts of the model.
    const allowed = own ? [own] : [usual, ...foreign.filter(([quoted]) => text.includes(quoted)).map(([, language]) => language)];
    return !/\p{L}{2}/u.test(text) || allowed.includes(found) ? [] : [`"${text}" is marked as ${found}, not as ${allowed.join(' or ')}`];
  });
}
