/** In bytes: more than a page of 200 sessions with the longest titles and descriptions. */
const longestBody = 8 * 2 ** 20;

/** Returns the text of a body; null if it is longer than any valid answer. Does not read the rest of such a body. */
export async function bodyText({ body }: Response): Promise<string | null> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > longestBody) {
      void reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
