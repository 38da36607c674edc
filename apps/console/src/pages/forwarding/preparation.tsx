import {
  consoleForwardingWords,
  forwardingTemplate,
  type ForwardingView,
  instantWords,
  ROW_FILTERS,
  type RowQuery,
  TABLE_LIMITS,
} from '@thaogo/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useState } from 'react';
import { discardForwarding, fileTable, rowPages, uploadTable } from '../../api/forwarding.ts';
import { isRefusal } from '../../api/refused.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { RowItem } from './row-item.tsx';
import { inBase64, saveFile } from './save-file.ts';

const Rows = ({ forwarding }: { forwarding: ForwardingView }) => {
  const words = useWords(consoleForwardingWords);
  const { rows } = forwarding;
  const [only, setOnly] = useState<RowQuery['only'] | null>(rows.unsettled > 0 ? 'unsettled' : null);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(rowPages(forwarding.id, only));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <p role="status">{words.counts(rows.all, rows.unsettled, rows.leftOut)}</p>
      <div className="button-row">
        {([null, ...ROW_FILTERS] as const).map((filter) => (
          <button
            key={filter ?? 'all'}
            type="button"
            className={filter === only ? 'button-quiet chosen' : 'button-plain'}
            aria-pressed={filter === only}
            onClick={() => setOnly(filter)}
          >
            {words.filters[filter ?? 'all']}
          </button>
        ))}
      </div>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.rowsAwaited} />}
      {items?.length === 0 && <p className="quiet">{words.noRows}</p>}
      <ul className="rows">
        {items?.map((row) => (
          <RowItem key={row.line} row={row} forwarding={forwarding} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button-quiet" onClick={() => void fetchNextPage()}>
          {words.moreRows}
        </button>
      )}
    </>
  );
};

/** A table before it is filed: read, looked through, mended; then all of it is filed, or none. */
export const Preparation = ({ forwarding }: { forwarding: ForwardingView }) => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [tooLarge, setTooLarge] = useState(false);
  const { id, version, rows, expiresAt } = forwarding;
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['forwardings'] });
  const onError = async (error: Error): Promise<void> => {
    if (isRefusal(error, 'stale_version')) await refresh();
  };
  const uploading = useMutation({
    mutationFn: async (file: File) => uploadTable(id, version, { name: file.name, content: await inBase64(file) }),
    onSuccess: refresh,
    onError,
  });
  const filing = useMutation({
    mutationFn: () => fileTable(id, version),
    onSuccess: async (view) => {
      await refresh();
      announce(words.filed(view.petitions));
    },
    onError,
  });
  const discarding = useMutation({
    mutationFn: () => discardForwarding(id, version),
    onSuccess: async () => {
      await navigate({ to: '/forwardings' });
      await refresh();
      announce(words.discarded);
    },
    onError,
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setTooLarge(file.size > TABLE_LIMITS.bytes);
    if (file.size <= TABLE_LIMITS.bytes) uploading.mutate(file);
    // The same file may be chosen again once it is mended.
    target.value = '';
  };
  const ready = rows.all - rows.leftOut;
  const busy = filing.isPending || uploading.isPending;
  return (
    <section aria-labelledby="table">
      <h2 id="table">{words.table}</h2>
      {expiresAt !== null && <p className="quiet">{words.keptUntil(instantWords(expiresAt, language))}</p>}
      <div className="narrow">
        <Field
          label={rows.all === 0 ? words.choose : words.chooseAgain}
          hint={words.tableHint}
          wrong={tooLarge ? words.tooLarge : undefined}
        >
          {(described) => (
            <input {...described} type="file" accept=".xlsx,.csv,.txt,.tsv" disabled={busy} onChange={choose} />
          )}
        </Field>
      </div>
      <p>
        <button
          type="button"
          className="button-plain"
          onClick={() => saveFile('mau-kien-nghi.csv', forwardingTemplate(language))}
        >
          {words.template}
        </button>
      </p>
      {uploading.isPending && <p role="status">{words.reading}</p>}
      <ProblemNotice error={uploading.error ?? discarding.error} told={{ stale_version: words.stale }} />
      {rows.all > 0 && <Rows key={version} forwarding={forwarding} />}
      <div className="file-all">
        <ProblemNotice error={filing.error} told={{ stale_version: words.stale }} />
        {rows.all > 0 && rows.unsettled > 0 && <p>{words.unsettledFirst(rows.unsettled)}</p>}
        {rows.all > 0 && rows.unsettled === 0 && ready > 0 && (
          <>
            <p>{words.fileHint}</p>
            <p role="status">{filing.isPending && words.filing}</p>
          </>
        )}
        <p className="button-row">
          {rows.all > 0 && rows.unsettled === 0 && ready > 0 && (
            <button
              type="button"
              className="button-primary"
              aria-disabled={busy}
              onClick={() => {
                if (!busy) filing.mutate();
              }}
            >
              {words.file(ready)}
            </button>
          )}
          <button
            type="button"
            className="button-destructive"
            onClick={() => {
              if (!busy) discarding.mutate();
            }}
          >
            {words.discard}
          </button>
        </p>
      </div>
    </section>
  );
};
