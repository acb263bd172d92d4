/** What programs put on the clipboard, as they write it; the words are invented. */

export interface Sample {
  readonly from: string
  readonly html: string
  /** What the note then holds. */
  readonly note: string
}

const word = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head><body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->${body}<!--EndFragment--></body></html>`

const item = (level: number, sign: string, words: string, kind = 'l0'): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:${kind} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>
`

export const SAMPLES: readonly Sample[] = [
  {
    from: 'Word: headings, fonts, an empty line',
    html: word(`<h1 style='margin-top:12.0pt'><span style='color:#2F5496'>Home visit</span><o:p></o:p></h1>
<h2>Reason for contact</h2><p class=MsoNormal><b><span style='font-family:"Arial",sans-serif;color:red;background:yellow'>Jordan</span></b>&nbsp;was
seen <i>alone</i>, see <a href="https://example.org/plan">the plan</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Tea<!--[if gte vml 1]><v:shape/><![endif]--> was nice.<o:p></o:p></p>`),
    note: '<h3>Home visit</h3><h4>Reason for contact</h4><p>Jordan was seen alone, see the plan.</p><p></p><p>Tea was nice.</p>',
  },
  {
    from: 'Word: a list of bullets with one below, then numbers that go on',
    html: word(
      `${item(1, '·', 'Ring school')}${item(2, 'o', 'about <b>PE</b>')}${item(1, '·', 'Write to Dad')}<p class=MsoNormal>Then:<o:p></o:p></p>${item(1, '3.', 'Visit', 'l1')}${item(1, '4.', 'Review', 'l1')}`,
    ),
    note: '<ul><li><p>Ring school</p><ul><li><p>about PE</p></li></ul></li><li><p>Write to Dad</p></li></ul><p>Then:</p><ol start="3"><li><p>Visit</p></li><li><p>Review</p></li></ol>',
  },
  {
    from: 'Word: a bold line that stands for a heading, and a list style without a list',
    html: word(
      `<p class=MsoNormal><b>Actions<o:p></o:p></b></p><p class=MsoListParagraph style='margin-left:36.0pt'>I will ring on Friday.<o:p></o:p></p><p class=MsoNormal><b>Nobody must tell her dad where she is.</b></p>`,
    ),
    note: '<h3>Actions</h3><p>I will ring on Friday.</p><p>Nobody must tell her dad where she is.</p>',
  },
  {
    from: 'Word: tracked changes and a comment',
    html: word(`<p class=MsoNormal>Mum <del cite="mailto:R%20Adeyemi" datetime="2026-03-12T16:00"><span style='mso-fareast-language:EN-US'>shouted</span></del><span class=msoIns><ins cite="mailto:R%20Adeyemi" datetime="2026-03-12T16:00">spoke loudly</ins></span> at <a style='mso-comment-reference:RA_1;mso-comment-date:20260312T1600'>the door</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[RA1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"Ruth Adeyemi"'></span><p class=MsoCommentText>Which door?<o:p></o:p></p></div></div></div>`),
    note: '<p>Mum spoke loudly at the door.</p>',
  },
  {
    from: 'Word: a table, and words that are hidden',
    html: word(
      `<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>Venue</p></td><td><p class=MsoNormal>At home</p></td></tr></table><p class=MsoNormal>Seen.<span style='display:none;mso-hide:all'>draft</span></p>`,
    ),
    note: '<p>Venue</p><p>At home</p><p>Seen.</p>',
  },
  {
    from: 'Word on the web',
    html: `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" role="heading" aria-level="1"><span class="TextRun"><span class="NormalTextRun">Plan</span></span><span class="EOP">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-leveltext="" data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span class="TextRun">Ring Dad</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2"><li data-aria-level="2"><p class="Paragraph">on Friday</p></li></ul></div><div class="OutlineElement"><p class="Paragraph">Bye.</p></div>`,
    note: '<h3>Plan</h3><ul><li><p>Ring Dad</p><ul><li><p>on Friday</p></li></ul></li></ul><p>Bye.</p>',
  },
  {
    from: 'Google Docs',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400;">Plan</span></h2><p dir="ltr"><span style="font-weight:700;">Ring</span><span style="font-weight:400;"> Dad today</span></p><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>School</span></p></li><ul><li dir="ltr" style="list-style-type:circle" aria-level="2"><p dir="ltr" role="presentation"><span>PE</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`,
    note: '<h3>Plan</h3><p>Ring Dad today</p><ul><li><p>School</p><ul><li><p>PE</p></li></ul></li></ul>',
  },
  {
    from: 'Outlook: an e-mail with its head',
    html: `<html><body lang=EN-GB><div class=WordSection1><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Sol Marsh &lt;sol@example.org&gt; <br><b>Sent:</b> 12 March 2026 16:00<br><b>Subject:</b> Contact<o:p></o:p></span></p></div><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Hi, Friday is fine.<o:p></o:p></p></div></body></html>`,
    note: '<p>From: Sol Marsh &lt;sol@example.org&gt; <br>Sent: 12 March 2026 16:00<br>Subject: Contact</p><p></p><p>Hi, Friday is fine.</p>',
  },
  {
    from: 'Outlook on the web: lines that are divisions',
    html: `<div class="elementToProof" style="font-family:Aptos">Hi,</div><div class="elementToProof"><br></div><div class="elementToProof">Friday is <u>fine</u>.</div><img src="cid:logo">`,
    note: '<p>Hi,</p><p></p><p>Friday is fine.</p>',
  },
]
