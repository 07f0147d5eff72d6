/** Gives a page to the person as a file: by the device's own sheet where there is one (phones), else as a download. */
export const keepFile = async (name: string, page: string): Promise<boolean> => {
  const file = new File([page], name, { type: 'text/html' });
  const shared = { files: [file] };
  try {
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.(shared)) {
      await navigator.share(shared);
      return true;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    // The browser has read it by then; until it has, the address must stay.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch {
    return false;
  }
};
