/** The bytes of a chosen file in base64; rejects where the browser cannot read it. */
export function base64OfFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A link that saves bytes from the server under a name, as long as the sidebar is open. */
export function savingLink(text: string, fileName: string, base64: string): HTMLAnchorElement {
  const bytes = Uint8Array.from(window.atob(base64), (letter) => letter.charCodeAt(0));
  const type = TYPES[fileName.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = fileName;
  link.textContent = text;
  return link;
}
