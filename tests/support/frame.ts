/** Pages within the page of a browser test. */

/** An empty page in a frame. @param head what its head holds. */
export async function emptyPage(head = ''): Promise<{ frame: HTMLIFrameElement; inner: Document }> {
  const frame = document.createElement('iframe');
  frame.title = 'Another page';
  frame.style.cssText = 'width: 1200px; height: 900px';
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}<title>Another page</title></head><body></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { frame, inner: frame.contentDocument! };
}
