// What Fernrot does with the events of the embedded elements: the parts of a client's life that happen in its own product.
const provider = document.querySelector('clientele-provider');
const status = document.querySelector('[role=status]');

provider.addEventListener('clientele-create', ({ client }) => {
  status.textContent = `Welcome, ${client.name}! We have put a first visit into the calendar.`;
});

provider.addEventListener('clientele-create-invoice', (event) => {
  event.preventDefault();
  status.textContent = `An invoice for ${event.client.name} is being drafted.`;
});
