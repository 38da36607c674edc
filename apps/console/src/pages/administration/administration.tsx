import { consoleOrganisationWords, consoleRulesWords, consoleShellWords } from '@thaogo/contract';
import { Link, Outlet } from '@tanstack/react-router';
import { useWords } from '../../language/use-language.ts';
import './administration.css';

/** The administrator's screens, and the way between them. */
export const Administration = () => {
  const words = useWords(consoleShellWords);
  const rules = useWords(consoleRulesWords);
  const organisation = useWords(consoleOrganisationWords);
  return (
    <div className="administration">
      <nav className="tabs" aria-label={words.administrationNavigation}>
        <Link to="/administration/agencies">{words.agencies}</Link>
        <Link to="/administration/accounts">{words.accounts}</Link>
        <Link to="/administration/organisation">{organisation.tab}</Link>
        <Link to="/administration/deliveries">{words.deliveries}</Link>
        <Link to="/administration/periods">{rules.periodsTab}</Link>
        <Link to="/administration/calendar">{rules.calendarTab}</Link>
      </nav>
      <Outlet />
    </div>
  );
};
