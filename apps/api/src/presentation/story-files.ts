import type { FileView, LetterView } from '@thaogo/contract';
import type { contentsOf, eventsOf, filesOf } from '@thaogo/db';
import { type ContentRef, type FileReader, mayOpenFilesOf, type Petition, type PetitionEvent } from '@thaogo/domain';
import { fileView, letterView } from './file-views.ts';

/** What is read of a petition to tell of its files. */
interface StoryOfFiles {
  petition: Petition;
  events: Awaited<ReturnType<typeof eventsOf>>;
  contents: Awaited<ReturnType<typeof contentsOf>>;
  files: Awaited<ReturnType<typeof filesOf>>;
}

type Row = StoryOfFiles['files'][number];

/** A file's name; an erased one has no row left to ask for it. */
const nameOf = ({ contents }: StoryOfFiles, { id }: Row): string =>
  contents.find((content) => content.id === id)?.body ?? '';

const eventOf = ({ events }: StoryOfFiles, row: Row): PetitionEvent | undefined =>
  events.find(({ event }) => event.seq === row.event_seq)?.event;

const mayOpen = (story: StoryOfFiles, row: Row, reader: FileReader): boolean => {
  const event = eventOf(story, row);
  return event !== undefined && mayOpenFilesOf(event, story.petition, reader);
};

/** A file that this reader may open, with its name; null for what is missing, waits or is not theirs to see. */
export const openableFile = (
  story: StoryOfFiles,
  id: string | undefined,
  reader: FileReader,
): { row: Row; name: string } | null => {
  const row = story.files.find((file) => file.id === id);
  return row === undefined || !mayOpen(story, row, reader) ? null : { row, name: nameOf(story, row) };
};

/** Files that sender and staff have alike, letters apart, oldest first. */
export const sharedFiles = (story: StoryOfFiles): FileView[] =>
  story.files
    .filter((row) => row.purpose === 'attachment' && mayOpen(story, row, { kind: 'sender' }))
    .map((row) => fileView(row, nameOf(story, row)));

/** The files that came with one event. Whoever asks shows them only to those who see the event’s words. */
export const filesOfEvent = (story: StoryOfFiles, isIt: (event: PetitionEvent) => boolean): FileView[] =>
  story.files
    .filter((row) => {
      const event = row.purpose === 'attachment' ? eventOf(story, row) : undefined;
      return event !== undefined && isIt(event);
    })
    .map((row) => fileView(row, nameOf(story, row)));

/** The letter that an event names as a file; null where it names none, or once it is erased. */
export const namedLetter = (story: StoryOfFiles, letter: ContentRef | undefined): LetterView | null => {
  const row = story.files.find(({ id }) => id === letter?.id);
  return row === undefined ? null : letterView(row, nameOf(story, row));
};
