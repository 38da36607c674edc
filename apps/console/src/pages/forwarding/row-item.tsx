import {
  consoleForwardingWords,
  FORWARDED_COLUMNS,
  type ForwardedColumn,
  type ForwardingView,
  forwardingWords,
  type RowView,
} from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeRow } from '../../api/forwarding.ts';
import { isRefusal } from '../../api/refused.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { provisionWords } from '../petition/provision-words.ts';

const LONG: ReadonlySet<ForwardedColumn> = new Set(['text', 'proposal']);
/** Columns that can be filled in although the table had none of them. */
const OFFERED: ReadonlySet<ForwardedColumn> = new Set(['text', 'document', 'article', 'clause', 'point', 'place']);
const SHORT: ReadonlySet<ForwardedColumn> = new Set(['article', 'clause', 'point']);

const ReadingLine = ({ reading }: { reading: NonNullable<RowView['reading']> }) => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const provisions = reading.provisions.map((provision) =>
    `${provisionWords(provision, language)} ${provision.numberSymbol ?? provision.title ?? ''}`.trim(),
  );
  return (
    <p className="quiet">
      {reading.agency === null ? words.screened(reading.holder.name) : words.goesTo(reading.agency.name)}
      {provisions.length > 0 && ` · ${words.provisions}: ${provisions.join('; ')}`}
      {reading.place !== null && ` · ${words.place}: ${reading.place}`}
      {!reading.inScope && ` · ${words.doubtful}`}
    </p>
  );
};

/** One row of the table: what it says, what is wrong, what would become of it; to be mended or left out. */
export const RowItem = ({ row, forwarding }: { row: RowView; forwarding: ForwardingView }) => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [mending, setMending] = useState(false);
  const [cells, setCells] = useState(row.cells);
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['forwardings'] });
  const changing = useMutation({
    mutationFn: (change: { cells: RowView['cells']; decision: RowView['decision'] }) =>
      changeRow(forwarding.id, forwarding.version, { line: row.line, ...change }),
    onSuccess: refresh,
    onError: async (error) => {
      if (isRefusal(error, 'stale_version')) await refresh();
    },
  });
  const decide = (decision: RowView['decision']): void => {
    if (!changing.isPending) changing.mutate({ cells: row.cells, decision });
  };
  const columns = forwardingWords[language].columns;
  const faultOf = (column: ForwardedColumn): string | undefined =>
    row.faults.find(({ field }) => field === column)?.detail;
  const out = row.decision === 'left_out';
  const doubled = row.duplicateOf !== null && row.decision === null;
  return (
    <li className={out ? 'row-out' : ''}>
      <div className="row-words">
        <p>
          <strong>{words.line(row.line)}</strong>
          {row.cells.name !== undefined && <span className="quiet"> · {row.cells.name}</span>}
        </p>
        {!mending && <p className="breakable">{row.cells.text}</p>}
        {!mending &&
          row.faults.map(({ field, code, detail }) => (
            <p key={`${field} ${code}`} className="field-error">
              {columns[field]}: {detail}
            </p>
          ))}
        {row.duplicateOf !== null && (
          <p className={doubled ? 'field-error' : 'quiet'}>
            {row.duplicateOf === 0 ? words.duplicateEarlier : words.duplicateLine(row.duplicateOf)}
          </p>
        )}
        {row.reading !== null && !mending && <ReadingLine reading={row.reading} />}
        {mending && (
          <form
            noValidate
            className="narrow row-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (!changing.isPending) changing.mutate({ cells, decision: out ? null : row.decision });
            }}
          >
            {FORWARDED_COLUMNS.filter(
              (column) => row.cells[column] !== undefined || OFFERED.has(column) || faultOf(column) !== undefined,
            ).map((column) => (
              <div key={column} className={SHORT.has(column) ? 'short-cell' : ''}>
                <Field label={columns[column]} wrong={faultOf(column)}>
                  {(described) =>
                    LONG.has(column) ? (
                      <textarea
                        {...described}
                        rows={4}
                        value={cells[column] ?? ''}
                        onChange={({ target }) => setCells({ ...cells, [column]: target.value })}
                      />
                    ) : (
                      <input
                        {...described}
                        value={cells[column] ?? ''}
                        onChange={({ target }) => setCells({ ...cells, [column]: target.value })}
                      />
                    )
                  }
                </Field>
              </div>
            ))}
            <p className="button-row">
              <button type="submit" className="button-primary">
                {words.save}
              </button>
              <button type="button" className="button-plain" onClick={() => setMending(false)}>
                {words.cancel}
              </button>
            </p>
          </form>
        )}
        <ProblemNotice error={changing.error} typing={mending} told={{ stale_version: words.stale }} />
      </div>
      {!mending && (
        <p className="row-acts">
          {doubled && row.faults.length === 0 && (
            <button type="button" className="button-quiet" onClick={() => decide('kept')}>
              {words.keep}
            </button>
          )}
          <button type="button" className="button-quiet" onClick={() => setMending(true)}>
            {words.mend}
          </button>
          <button type="button" className="button-quiet" onClick={() => decide(out ? null : 'left_out')}>
            {out ? words.takeBack : words.leaveOut}
          </button>
        </p>
      )}
    </li>
  );
};
