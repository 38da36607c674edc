import { consoleRegisterWords } from '@thaogo/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../language/use-language.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { EntryForm } from './entry-form.tsx';
import './register.css';

/** Adds a document to the register, and goes to it. */
export const NewDocumentPage = () => {
  const words = useWords(consoleRegisterWords);
  const navigate = useNavigate();
  return (
    <div className="register">
      <p>
        <Link to="/documents">{words.backToRegister}</Link>
      </p>
      <PageHeading title={words.addTitle} />
      <p className="lead">{words.addLead}</p>
      <EntryForm
        document={null}
        onSaved={(id) => void navigate({ to: '/documents/$id', params: { id } })}
        onCancel={() => void navigate({ to: '/documents' })}
      />
    </div>
  );
};
