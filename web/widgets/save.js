// Hands a file to the visitor.

/** In such a frame a page may be allowed to save files or to open others, and cannot know. A file on a disk has no origin either. */
export const isSandboxed = () => globalThis.origin === 'null' && location.protocol !== 'file:';

/** @param {{name: string, type: string, bytes: string | ArrayBuffer | Uint8Array<ArrayBuffer>}} file */
export function save({name, type, bytes}) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
