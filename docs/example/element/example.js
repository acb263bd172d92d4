// What a page does with <fairhand-editor>: it reads the form as any other, and keeps its own trail.
const form = document.getElementById('form')
const sent = document.getElementById('sent')
const trail = document.getElementById('trail')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  sent.textContent = new URLSearchParams(new FormData(form)).toString()
})

form.addEventListener('fairhand-resolved', ({ target, detail }) => {
  const line = document.createElement('li')
  line.textContent = `${target.name}: ${detail.rule} ${detail.outcome}`
  trail.append(line)
})
