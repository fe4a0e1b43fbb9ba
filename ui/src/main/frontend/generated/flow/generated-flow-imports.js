import '@vaadin/polymer-legacy-adapter/style-modules.js';
import '@vaadin/notification/src/vaadin-notification.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import '@vaadin/vaadin-lumo-styles/color-global.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/spacing.js';
import '@vaadin/vaadin-lumo-styles/style.js';
import '@vaadin/vaadin-lumo-styles/vaadin-iconset.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === 'e8370f13979dea44bff534b21c7604cda032cd5efee0675e7e6e7d7f3347be0c') {
    pending.push(import('./chunks/chunk-d60cc69a2c4fafbcf1482bd509ad4946a15dba69b51a7d886731ef905d99cd6d.js'));
  }
  if (key === '87cc195411fc8e26706618ea86357f56a38ba7132dfa45786063288f4b1707ed') {
    pending.push(import('./chunks/chunk-d60cc69a2c4fafbcf1482bd509ad4946a15dba69b51a7d886731ef905d99cd6d.js'));
  }
  if (key === '67b4df9c1455aff39f8e659ff00d84b2f84030f9721767eb13cda8888b144d34') {
    pending.push(import('./chunks/chunk-49ab73d7424ed5d2cd94b229872b58c167150bbd20831f8783cb6050d76f468c.js'));
  }
  return Promise.all(pending);
}

window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}