// An OpenID provider with one client, Cabildo on this machine: node provider.mjs <address of Cabildo> <tenant>
// Whoever gives the name ana, eva or noa is that person; any password is right. Prints "provider <issuer>" when it answers.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [cabildo, tenant] = process.argv.slice(2);
const people = {
  ana: { name: 'Ana Pérez', roles: ['cabildo-organiser'] },
  eva: { name: 'Eva Gómez', roles: ['cabildo-analyst', 'others'] },
  noa: { name: 'Noa Ruiz', roles: [] },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://localhost:${server.address().port}`;
  const ways = `${cabildo}/openid/${tenant}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'cabildo',
        client_secret: 'a secret of the journeys, 32 and more',
        redirect_uris: [`${ways}/callback`],
        post_logout_redirect_uris: [`${ways}/left`],
        backchannel_logout_uri: `${ways}/logout`,
        backchannel_logout_session_required: true,
      },
    ],
    features: {
      devInteractions: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    // Without its own guard, which calls nobody on this machine.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    async findAccount(_, id) {
      return {
        accountId: id,
        claims: async () => ({ sub: id, email: `${id}@example.org`, email_verified: true, ...people[id] }),
      };
    },
  });
  provider.on('server_error', (_, error) => console.error(error));
  provider.on('backchannel.error', (_, error) => console.error(error));
  server.on('request', provider.callback());
  console.log(`provider ${issuer}`);
});
