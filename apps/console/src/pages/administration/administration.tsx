import { consoleShellWords } from '@thaogo/contract';
import { Link, Outlet } from '@tanstack/react-router';
import { useWords } from '../../language/use-language.ts';
import './administration.css';

/** The administrator's screens, and the way between them. */
export const Administration = () => {
  const words = useWords(consoleShellWords);
  return (
    <div className="administration">
      <nav className="tabs" aria-label={words.administrationNavigation}>
        <Link to="/administration/agencies">{words.agencies}</Link>
        <Link to="/administration/accounts">{words.accounts}</Link>
        <Link to="/administration/deliveries">{words.deliveries}</Link>
      </nav>
      <Outlet />
    </div>
  );
};
