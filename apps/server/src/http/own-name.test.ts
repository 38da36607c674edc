import { expect, it } from 'vitest';
import { underOwnName } from './own-name.ts';

const OWN = 'http://127.0.0.1:8080';
const page = (url: string, init: RequestInit = { headers: { accept: 'text/html,*/*' } }) =>
  underOwnName(new Request(url, init), OWN);

it('leads a browser from another name of this machine to our own', () => {
  expect(page('http://localhost:8080/console/?a=1')).toBe('http://127.0.0.1:8080/console/?a=1');
  expect(page('http://[::1]:8080/')).toBe('http://127.0.0.1:8080/');
});

it.each([
  ['our own name', 'http://127.0.0.1:8080/', undefined],
  ['a name that others gave', 'http://rebound.example:8080/', undefined],
  ['a tunnel from another port', 'http://localhost:9000/', undefined],
  ['a program', 'http://localhost:8080/api/v1/agencies', { headers: { accept: 'application/json' } }],
  ['a form', 'http://localhost:8080/', { method: 'POST', headers: { accept: 'text/html' } }],
])('leaves %s alone', (_what, url, init) => {
  expect(page(url, init)).toBeNull();
});

it('leaves everybody alone where the installation has a real name', () => {
  const request = new Request('http://localhost/', { headers: { accept: 'text/html' } });
  expect(underOwnName(request, 'http://thaogo.example.vn')).toBeNull();
});
