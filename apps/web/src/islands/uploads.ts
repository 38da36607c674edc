/** What the site answers to a file that a script sent. */
interface Uploaded {
  taken: { id: string; name: string; facts: string; removeLabel: string }[];
  faults: string[];
}

const isUploaded = (value: unknown): value is Uploaded =>
  typeof value === 'object' && value !== null && 'taken' in value && 'faults' in value;

const element = (name: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** The button that takes an uploaded file out again: it is the form's own. */
const removeButton = (label: string, file: { id: string; removeLabel: string }): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'submit';
  button.name = 'remove';
  button.value = file.id;
  button.className = 'button-quiet';
  button.textContent = label;
  button.setAttribute('aria-label', file.removeLabel);
  return button;
};

/**
 * Sends each file as soon as it is chosen, tells how far it is, and offers to try again where the connection broke. What has
 * arrived stands in the list that the page would show after a reload.
 */
export const wireUploads = (input: HTMLInputElement): void => {
  const { form } = input;
  const progress = form?.querySelector<HTMLElement>('[data-progress]');
  const uploaded = form?.querySelector<HTMLElement>('[data-uploaded]');
  const list = uploaded?.querySelector('ul');
  if (!form || !progress || !uploaded || !list) return;
  const target = input.dataset['uploadTo'] ?? form.action;
  let pending = 0;
  let warned = false;

  const show = (line: HTMLElement, { taken, faults }: Uploaded): void => {
    for (const file of taken) {
      const known = list.querySelector<HTMLButtonElement>(`button[value="${CSS.escape(file.id)}"]`);
      if (known !== null) continue;
      const kept = element('li', 'file');
      kept.append(
        element('span', 'file-name', file.name),
        element('span', 'file-facts quiet', file.facts),
        removeButton(input.dataset['remove'] ?? '', file),
      );
      list.append(kept);
      uploaded.hidden = false;
    }
    if (faults.length === 0) line.remove();
    else line.replaceChildren(element('span', 'file-fault', faults.join(' ')));
    progress.hidden = progress.childElementCount === 0;
  };

  const send = (file: File, line: HTMLElement): void => {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', `${input.dataset['uploading'] ?? ''} ${file.name}`);
    line.replaceChildren(
      element('span', 'file-name', file.name),
      element('span', 'file-facts quiet', input.dataset['uploading']),
      bar,
    );
    const body = new FormData();
    body.append(input.name, file);
    const request = new XMLHttpRequest();
    pending += 1;
    const broken = (): void => {
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.className = 'button-quiet';
      retry.dataset['broken'] = '';
      retry.textContent = input.dataset['retry'] ?? '';
      retry.addEventListener('click', () => send(file, line));
      line.replaceChildren(
        element('span', 'file-name', file.name),
        element('span', 'file-facts file-fault', input.dataset['failed']),
        retry,
      );
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total === 0 ? 0 : loaded / total;
    });
    request.addEventListener('loadend', () => {
      pending -= 1;
      const answer: unknown = request.status === 200 ? request.response : null;
      if (isUploaded(answer)) show(line, answer);
      else broken();
    });
    request.open('POST', target);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.send(body);
  };

  input.addEventListener('change', () => {
    for (const file of input.files ?? []) {
      const line = element('li', 'file');
      progress.append(line);
      progress.hidden = false;
      send(file, line);
    }
    // They are on their way: the form itself must not send them once more.
    input.value = '';
  });
  // Whoever goes on while a file is on its way would lose it; whoever goes on without one that never arrived is asked once.
  form.addEventListener('submit', (event) => {
    const missing = progress.querySelector('[data-broken]') !== null && !warned;
    if (pending === 0 && !missing) return;
    event.preventDefault();
    warned = missing;
    progress.scrollIntoView({ block: 'center' });
  });
};
