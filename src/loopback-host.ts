/**
 * Whether a `Host` header names this machine to itself. Another host's name that leads here is a trick to read what is
 * served on loopback from a foreign page.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu.test(host ?? '');
}
