// Hands a file to the visitor.

/** @param {{name: string, type: string, bytes: string | ArrayBuffer | Uint8Array<ArrayBuffer>}} file */
export function save({name, type, bytes}) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
