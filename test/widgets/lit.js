import { html, LitElement } from 'lit';

/** Six boxes in a shadow root of which only the element knows the value, and which are drawn from it. */
class CodeBoxes extends LitElement {
  static properties = { value: {} };

  constructor() {
    super();
    this.value = ['', '', '', '', '', ''];
  }

  render() {
    this.dispatchEvent(new CustomEvent('value', { detail: this.value }));
    return this.value.map(
      (digit, n) =>
        html`<input style="width:40px;height:40px" maxlength="1" .value=${digit} @input=${(event) => this.put(n, event.target.value)} />`,
    );
  }

  put(n, digit) {
    this.value = this.value.map((before, at) => (at === n ? digit : before));
    this.renderRoot.querySelectorAll('input')[n + 1]?.focus();
  }
}

class CodeField extends LitElement {
  static properties = { value: {} };

  constructor() {
    super();
    this.value = '';
  }

  render() {
    this.dispatchEvent(new CustomEvent('value', { detail: this.value }));
    return html`<label>Authentication code <input .value=${this.value} @input=${(event) => {
      this.value = event.target.value;
    }} /></label>`;
  }
}

customElements.define('code-boxes', CodeBoxes);
customElements.define('code-field', CodeField);

const of = (name) => (element, say) => {
  const widget = document.createElement(name);
  widget.addEventListener('value', ({ detail }) => say(detail));
  element.append(widget);
};

export const widgets = { boxes: of('code-boxes'), field: of('code-field') };
