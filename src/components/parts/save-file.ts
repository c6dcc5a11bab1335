import { millisecondsInMinute } from 'date-fns/constants';

/** Saves a text as a file on the viewer's device, by a download link. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Revoke later: some browsers read the file long after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), millisecondsInMinute);
}
