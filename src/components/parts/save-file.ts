import { millisecondsInMinute } from 'date-fns/constants';

/** Saves a text as a file of the viewer's, as if they had followed a link to it. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: some browsers read the file only when the click is long over.
  setTimeout(() => URL.revokeObjectURL(link.href), millisecondsInMinute);
}
