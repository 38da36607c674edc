/** The client's address: the connection's, or the last one that no trusted proxy wrote into `X-Forwarded-For`. */
export const clientAddress = (connection: string, forwardedFor: string | null, trustedProxies: number): string => {
  if (trustedProxies === 0 || forwardedFor === null) return connection;
  const hops = [...forwardedFor.split(',').map((hop) => hop.trim()), connection];
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? connection;
};
