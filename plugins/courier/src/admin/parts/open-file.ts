const KEPT_MS = 60_000;

/** Shows a PDF in a window of its own, where it can be printed; a browser that opens no window saves it instead. */
export function openFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(new Blob([file], { type: "application/pdf" }));
  if (!window.open(url, "_blank")) {
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
