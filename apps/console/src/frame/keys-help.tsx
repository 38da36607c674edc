import { consoleInboxWords, consoleShellWords } from '@thaogo/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../language/use-language.ts';
import { Modal } from '../parts/modal.tsx';
import { switchShortcuts, useShortcuts, useShortcutsOn } from '../parts/shortcuts.ts';

/** The list of keys, opened by its button or by `?`, with the switch that turns single letters off. */
export const KeysHelp = () => {
  const words = useWords(consoleShellWords);
  const { keyHelp } = useWords(consoleInboxWords);
  const [open, setOpen] = useState(false);
  const on = useShortcutsOn();
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true) }), []));
  return (
    <>
      <button type="button" className="button-plain keys-button" onClick={() => setOpen(true)}>
        {words.keys}
      </button>
      {open && (
        <Modal title={words.keysTitle} onClose={() => setOpen(false)}>
          <dl className="keys">
            {keyHelp.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={on} onChange={(event) => switchShortcuts(event.target.checked)} />
            {words.keysOn}
          </label>
          <p className="modal-buttons">
            <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
              {words.close}
            </button>
          </p>
        </Modal>
      )}
    </>
  );
};
