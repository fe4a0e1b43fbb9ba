/*
 * Between the page and the device that keeps a passkey: what the server asks goes to the device, and what that says goes
 * back, both as JSON. Bytes are base64url in it (WebAuthn level 3, 5.1.8, which not every browser reads by itself yet).
 */
{
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  const known = (list) => (list ?? []).map((key) => ({...key, id: bytes(key.id)}));

  const told = (credential, response) => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: {clientDataJSON: text(credential.response.clientDataJSON), ...response},
  });

  const make = async (asked) => {
    const credential = await navigator.credentials.create({publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: {...asked.user, id: bytes(asked.user.id)},
      excludeCredentials: known(asked.excludeCredentials),
    }});
    return told(credential, {
      attestationObject: text(credential.response.attestationObject),
      transports: credential.response.getTransports?.() ?? [],
    });
  };

  const sign = async (asked) => {
    const credential = await navigator.credentials.get({publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: known(asked.allowCredentials),
    }});
    const {authenticatorData, signature, userHandle} = credential.response;
    return told(credential, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    });
  };

  /** What the device says, or nothing if its person would rather not, or it cannot. */
  const orNothing = (answer) => answer.catch(() => '');

  window.cabildoPasskeys = {
    make: (asked) => orNothing(make(JSON.parse(asked))),
    sign: (asked) => orNothing(sign(JSON.parse(asked))),
  };

  document.addEventListener('click', async (event) => {
    const form = event.target.closest?.('button')?.closest('form.by-passkey');
    if (!form) {
      return;
    }
    event.preventDefault();
    const problem = form.querySelector('.form-problem');
    problem.hidden = true;
    const question = await fetch('session/passkey/question', {method: 'POST'}).catch(() => undefined);
    const response = question?.ok ? await orNothing(question.json().then(sign)) : '';
    if (response) {
      form.elements.response.value = response;
      form.submit();
    } else {
      problem.hidden = false;
    }
  });
}
