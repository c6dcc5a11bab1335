/** In bytes: no page of 200 sessions is as long, whatever the letters of their titles and descriptions. */
const longestBody = 8 * 2 ** 20;

/** The text of a body; null where it is longer than any answer, in which case the rest is not waited for. */
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
