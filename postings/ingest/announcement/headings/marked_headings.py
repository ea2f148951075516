"""The words that make a line a heading whatever its shape, and what kind of section each begins. Data only."""

from postings.ingest.record import SectionKind

# Headings by their words alone, in title case or not: numbered steps, and what is said to the reader.
MARKED: tuple[tuple[str, SectionKind], ...] = (
    (r"^if (?:you are )?(?:hired|selected|chosen),? you (?:would|will|['’]ll)$", "duties"),
    # "Qualifications we hope for", "The skills that you need"
    (
        r"^(?:the |some |other )?(?:(?:competenc(?:ies|es)|strengths|traits|qualities|talents|qualifications|skills"
        r"|abilities|attributes|experience|knowledge|things)(?:,? (?:and|&) |, |/| )){1,3}(?:that )?(?:we|our \w+"
        r"|the \w+)(?:'d|'re| would| are)?(?: also| really| especially)?"
        r" (?:look(?:ing)? for|seek(?:ing)?|value|want|hop(?:e|ing) (?:for|to (?:see|find))|like(?: to see)?|love"
        r"|prefer)\b.{0,20}$",
        "preferred",
    ),
    (
        r"^(?:(?:key |personal |the )?(?:attributes|traits|qualities|strengths|talents)|skills|experience)"
        r" (?:sought|wanted|valued|welcomed?)$",
        "preferred",
    ),
    (
        r"^(?:the |some |other )?(?:(?:qualifications|skills|abilities|education|experience|knowledge|training|things)"
        r"(?:,? (?:and|&) |, |/| )){1,3}(?:that )?(?:you|we|applicants|candidates)(?:'ll| will)?"
        r" (?:need|require|must have|must bring|ask for|have to have)$",
        "qualifications",
    ),
    (
        r"^(?:(?:do |have )?you (?:have|got) what it takes"
        r"|are you (?:a (?:good |the right )?(?:fit|match)|the one|eligible|qualified))\b.{0,30}$",
        "qualifications",
    ),
    (
        r"^(?:here(?:'s| is| are) )?(?:just )?(?:some|a few|a sample|examples|most) (?:of )?(?:the |your )?(?:things"
        r"|work|duties|tasks|responsibilities|projects|activities)(?: (?:that )?you(?:'ll| will| would|'d)(?: be"
        r"| get to)? (?:do|doing|tackle|handle|have|work on|perform)\b.{0,20})?$",
        "duties",
    ),
    (
        r"^what(?:'s| is) (?:also )?(?:preferred|desired|desirable|a plus)$|^what else (?:helps?|we like|counts)$"
        r"|^we (?:score|rank|evaluate|weigh|grade|rate) (?:your )?(?:applications?|applicants|candidates)"
        r" (?:on|by|for|against)\b.{0,30}$",
        "preferred",
    ),
    (r"^what(?:'s| is) the (?:job|work|role)(?: like)?$", "summary"),
    (r"^what (?:will|would|do) i (?:be )?do(?:ing)?\b.{0,20}$", "duties"),
    (r"^(?:how does (?:it|the (?:work|job)) get done|what does the (?:job|work) (?:involve|entail))$", "duties"),
    (r"^why does the (?:job|position|role) exist$", "summary"),
    (
        r"^(?:do|can|could|would|how do|how can|will) i qualify\b.{0,20}$|^am i (?:qualified|eligible)\b.{0,20}$",
        "qualifications",
    ),
    (
        r"^what(?: else)?(?:'s| is)(?: also)? (?:required|needed|expected|necessary)(?: (?:of|from) (?:me|you))?$"
        r"|^what (?:else )?(?:do|will|would|must) i (?:also )?(?:need|have|be able to do)(?: to have)?$",
        "requirements",
    ),
    (
        r"^(?:how|where|when|what) (?:do|can|should|must) i (?:apply|send|submit|turn in|attach)\b.{0,30}$",
        "how_to_apply",
    ),
    (r"^what (?:will|would|do) i get\b.{0,20}$", "benefits"),
    (
        r"^(?:(?:for |at )?(?:all|both) (?:levels|classes|classifications|positions|jobs)|for (?:all|both))$",
        "requirements",
    ),
    (r"^what(?:'s| is) the (?:job|work|role) about$", "duties"),
    (
        r"^(?:to be considered|to qualify|to be eligible|to apply)\b[^:.]{0,50}\b(?:must|need to|should)\b[^:.]{0,40}"
        r"\b(?:minimum qualifications|minimum requirements|qualifications|requirements)$",
        "qualifications",
    ),
    (r"^what (?:will|would|can) help you (?:succeed|stand out|shine)$", "preferred"),
    (r"^what we (?:ask|require|need) of (?:finalists|(?:final|selected) (?:candidates|applicants))$", "requirements"),
    (
        r"^(?:some |a few |the |other |more |key |job |position |quick )*facts$|^the fine details$",
        "general_information",
    ),
    (r"^where (?:and when )?you(?:'ll| will) work$|^where and when$", "working_conditions"),
    (r"^what (?:would|do) we (?:like|prefer|love|hope for)(?: to see)?$", "preferred"),
    (
        r"^(?:for )?(?:level|grade|tier) (?:\d|i{1,3}|iv|[a-d])[:,]? (?:minimum |required |basic )?"
        r"(?:qualifications|requirements)$",
        "qualifications",
    ),
    (
        r"^how (?:you|we|(?:your )?applications?|applicants|candidates) (?:will be |are |is )?"
        r"(?:evaluated?|scored?|selected?|ranked?|screen(?:ed)?|choose|chosen|reviewed?)\b.{0,30}$",
        "selection_process",
    ),
    (r"^(?:how to (?:reach|contact|find) (?:us|me)|(?:talk|speak) (?:to|with) us|get in touch)$", "contact"),
    (r"^the (?:requirements|qualifications|must-haves|basics)$", "qualifications"),
    (r"^(?:on the job|here|day to day),? you(?:'ll| will)$", "duties"),
    (r"^qualifying$", "qualifications"),
    (
        r"^about (?:the |your |our )?(?:place|terms|location|hours|schedule|details|workplace|conditions|office)$",
        "general_information",
    ),
    (r"^about applying$", "how_to_apply"),
    (r"^(?:an? |the |your )?(?:typical|usual|normal|average) (?:day|week|shift|month|year)\b.{0,30}$", "duties"),
    (
        r"^(?:the )?(?:strong(?:er|est)?|best|competitive|top|ideal|great) (?:applicants?|candidates?)$"
        r"|^(?:would|it would|that would) be (?:great|nice|ideal|helpful|lovely)$",
        "preferred",
    ),
    (r"^(?:what|anything) else(?: is there)?$", "general_information"),
    (r"^(?:and|also),? you must$|^you must also$", "requirements"),
    (r"^nuts and bolts$|^(?:the )?(?:odds and ends|housekeeping|bottom line)$", "general_information"),
    (r"^(?:the )?(?:(?:hiring|interview|application) steps|process)$", "selection_process"),
    (r"^who can (?:tell|help|answer|i (?:ask|talk to|call|contact))\b.{0,30}$", "contact"),
    (r"^the (?:rewards|perks|upside|good stuff|offer|payoff)$", "benefits"),
    (r"^the (?:catch|particulars|rest|terms|practicalities|logistics|details)$", "general_information"),
    (r"^the (?:recruiter|contact|hiring manager)$", "contact"),
    (r"^your (?:role|work|job) as (?:an?|the|our) .{3,50}$", "duties"),
    (r"^do you (?:meet|have) (?:the |our )?(?:minimum |basic )?(?:qualifications|requirements)$", "qualifications"),
    (r"^before we hire (?:you|anyone)$", "requirements"),
    (
        r"^(?:minimum |basic |required )?(?:qualifications|requirements) for (?:the |an? )?"
        r"(?!(?:this|all|these|both|each|the) )[\w /,&-]{3,50} (?:\d|i{1,3}|iv|entry|trainee|level)(?: level)?$",
        "qualifications",
    ),
    (r"^the (?:extras|nice-to-haves|wish list|wishlist)$", "preferred"),
    (r"^(?:the )?(?:job|role|position) in (?:one|a) (?:paragraph|sentence|nutshell|word)$", "summary"),
    (r"^(?:things|what|skills) (?:that )?(?:will|can|would|may) help you (?:stand out|shine)\b.{0,30}$", "preferred"),
    (r"^(?:(?:all|both) levels|(?:for )?(?:all|both)(?: levels)?):? (?:the )?desired attributes$", "preferred"),
    (r"^(?:(?:all|both) levels|(?:for )?(?:all|both)(?: levels)?):? requirements$", "requirements"),
    (r"^to be minimally qualified\b.{0,60}$", "qualifications"),
    (r"^basic (?:education(?:al)? )?requirements? for (?!all\b)[^.]{3,80}$", "qualifications"),
    (r"^job requirements for [^.]{3,80}$|^combined education and experience qualifications$", "qualifications"),
    (
        r"^(?:strong(?:er|est)?|competitive|successful|top|ideal|great) (?:applicants?|candidates?)"
        r" (?:will |can |should )?(?:also )?(?:show|demonstrate|bring|offer|stand out)\b.{0,20}$"
        r"|^we prefer (?:people|applicants|candidates|someone)(?: who)? (?:with|have|has)$"
        r"|^ways? to (?:stand out|shine|impress us)$|^(?:an? )?plus(?:es)? if you(?: have| are)?$",
        "preferred",
    ),
    (r"^job contributions$|^describe the goals and worker activities\b.{0,30}$|^duty \d{1,2}$", "duties"),
    (r"^(?:supervisory|employee|personnel|human resources) section\b.{0,80}$", "other"),
    (r"^about the (?:job|role|position) [-–—] .{3,40}$", "summary"),
    (r"^(?:you(?:'ll| will)?|candidates|applicants) (?:will )?stand out (?:with|if|by)\b.{0,30}$", "preferred"),
    (r"^what (?:you|do you)(?:'ll| will)? need to apply$", "how_to_apply"),
    (r"^the (?:ideal|best|strongest) (?:candidate|applicant)s? (?:will )?ha(?:s|ve)(?: the following)?$", "preferred"),
    (r"^does this (?:describe|sound like) you$", "preferred"),
    (r"^you(?:'ll| will| would)$|^what (?:the|our|this) [\w -]{3,40} (?:will do|does)$", "duties"),
    (r"^(?:you|we) (?:might|may) also (?:have|bring)$|^you might (?:have|bring)$", "preferred"),
    (
        r"^you (?:have|bring)$|^(?:(?:professional|required|core|key) )?competenc(?:y|ies)$|^candidate profile$"
        r"|^substitution table$",
        "qualifications",
    ),
    (
        r"^(?:well|highly|best|most)[- ](?:well[- ])?qualified (?:applicants?|candidates?) (?:will|should|may)"
        r"(?: also)? have\b.{0,40}$",
        "preferred",
    ),
    (
        r"^(?:key |desired |essential )?(?:attributes|traits|qualities) (?:for|of) (?:success|an? successful \w+)$"
        r"|^(?:your )?success (?:attributes|traits|qualities)$",
        "preferred",
    ),
    (r"^(?:the )?(?:management|agency|department|division) prefers$", "preferred"),
    (r"^our preferred candidates? (?:has|have|will have)\b.{0,40}$", "preferred"),
    (
        r"^preference (?:will|may) be given to (?:candidates|applicants|those) (?:possessing|with|who (?:have|possess))"
        r" (?:one or more of )?the following$",
        "preferred",
    ),
    (
        r"^what (?:the |our |this )?(?:city|county|district|state|town|agency|department)(?: of \w+(?: \w+)?)?"
        r" (?:will )?(?:offers?|gives?|provides?)(?: you)?$",
        "benefits",
    ),
    (
        r"^what (?:can|do|will|does) (?:we|the [\w ]{3,30}) offer(?: you)?$"
        r"|^(?:(?:some of )?what (?:we think )?(?:you'll|you will) (?:love|get|enjoy|receive)|why you'll love"
        r"|what's in it)\b.{0,40}$",
        "benefits",
    ),
    (
        r"^(?:the )?(?:[\w'/-]+ ){0,5}(?:duties|responsibilities|functions)(?: and (?:duties|responsibilities))?"
        r"(?: (?:may|will|generally))? includ(?:e|es|ing)\b[^:]{0,60}$",
        "duties",
    ),
    (
        r"^(?:(?:pay|salary|compensation|benefits|terms|hours|schedule|place|location|status|union|appointment"
        r"|conditions)(?:,? (?:and|&) |, (?=\w+,? (?:and|&) )|/)){1,3}"
        r"(?:terms|hours|schedule|status|place|location|union|representation|conditions)$",
        "general_information",
    ),
    (
        r"^we(?:'d| would)(?: also)? be (?:especially |particularly |very |really |extra )?"
        r"(?:glad|happy|pleased|delighted|thrilled|excited) (?:to (?:see|find|have|meet)|if|about)\b.{0,40}$",
        "preferred",
    ),
    (
        r"^(?:pay|salary|compensation|benefits)(?:,? (?:and|&|details|information|more|pay|salary|benefits|perks))+$",
        "benefits",
    ),
    (r"^as (?:our|an?|the) [\w -]{3,40},? you(?:'ll| will)$", "duties"),
    (
        r"^you(?:'re| are) (?:an? |the )?(?:right |good |great |perfect |strong )?(?:fit|match|candidate) if"
        r"(?: you(?: have)?)?$",
        "qualifications",
    ),
    (r"^once (?:you(?:'re| are) )?hired$", "requirements"),
    (r"^what happens (?:(?:after|once|when) you apply|then|next|after(?:wards?| that))$", "selection_process"),
    (r"^(?:how|when|where) and (?:how|when|where) to apply$", "how_to_apply"),
    (
        r"^(?:whom? (?:to|can|may|should|do|could)(?: (?:i|you|we))? (?:ask|contact|call|talk to|reach)\b.{0,30}"
        r"|(?:if you )?have (?:any )?questions|some(?:one|body) to ask|apply or ask)$",
        "contact",
    ),
    (r"^(?:after you apply|how do i apply|to apply for this (?:job|position))$", "how_to_apply"),
    (
        r"^(?:(?:a few|some|just a few) (?:more|other|last|final) (?:things|details|facts|notes)|one more thing)$"
        r"|^(?:the )?fine print$|^(?:some |other )?things (?:you should|to) know$|^good to know$"
        r"|^what (?:else )?(?:you (?:should|need to)|should (?:i|you)|to)(?: also)? know(?: about .{3,30})?$",
        "general_information",
    ),
    (
        r"^you (?:will not|won't|cannot|can't|may not) be (?:considered|hired|eligible|selected)\b.{0,30}$"
        r"|^(?:automatic(?:ally)? )?disqualif(?:iers|ying|ied|ications?)\b.{0,30}$",
        "other",
    ),
    (
        r"^to be an? (?:strong(?:er)?|competitive|great|top|standout|ideal) (?:candidate|applicant),? you\b.{0,60}$",
        "preferred",
    ),
    (
        r"^(?:(?:essential|main|key|primary|major|principal|typical|specific|job|position) )?"
        r"(?:duties|responsibilities|functions|tasks)(?:,| and| &) [^.:$]{3,50}$",
        "duties",
    ),
    (
        r"^(?:essential|main|key|primary|major|principal|typical|specific) (?:functions|duties|responsibilities|tasks)"
        r" (?:of|for|in) (?:the|this) \w+$",
        "duties",
    ),
    (
        r"^(?:(?:principal|primary|main|key|major|core|central|general|specific|essential|typical|representative|job"
        r"|position|work|daily|regular|overall) ){1,3}(?:duties|responsibilities|tasks|functions)$",
        "duties",
    ),
    (
        r"^(?:other |additional )?(?:highly |strongly )?(?:preferred|desired|desirable|helpful) (?:qualifications"
        r"|skills"
        r"|experience|knowledge|abilities|attributes|education|training)(?:(?:,|,? and|,? or|/| &) ?(?:qualifications"
        r"|skills|experience|knowledge|abilities|attributes|education|training))*"
        r"(?: (?:may |will )?(?:include|are|is)(?: the following)?)?$",
        "preferred",
    ),
    (
        r"^(?:(?:minimum|required|basic|job|position|employment) ){1,2}(?:qualifications|requirements|education"
        r"|experience|skills|knowledge|abilities|training)(?:(?:,|,? and|,? or|/| &) ?(?:qualifications|requirements"
        r"|education|experience|skills|knowledge|abilities|training))*$",
        "qualifications",
    ),
    (
        r"^(?:(?:essential|main|key|primary|major|principal|typical|specific|job) )?(?:duties|responsibilities"
        r"|functions"
        r"|tasks)(?: and (?:duties|responsibilities))? (?:of|for|in) (?:the|this) (?:position|job|role|work|office)$",
        "duties",
    ),
    (r"^what (?!we )(?:an? |our |the )?\w+(?: (?!must|may|can|should|will|has)\w+)? (?:do|does)$", "duties"),
    (
        r"^preference (?:will be|is|may be) given to (?:candidates|applicants|those|people)(?: (?:who|with|that"
        r"|possessing|having|have|has|demonstrat\w+|experience|knowledge|skills?|one|any|some|all|the|following|these|or|more|of"
        r"|in))*$",
        "preferred",
    ),
    (
        r"^(?:(?:thorough|working|general|some|considerable|basic) )?(?:skills?|ability|knowledge)"
        r"(?:,? (?:and|&) (?:skills?|ability|abilities|knowledge))*(?: (?:to|of|in))?$",
        "qualifications",
    ),
    (
        # "Required skills, knowledge and qualities to perform the essential functions"
        r"^(?:(?:required|minimum|necessary) )?(?:skills|knowledge|abilities|qualities|qualifications|requirements)"
        r"(?:(?:,|,? and| &) (?:skills|knowledge|abilities|qualities|qualifications|requirements)){0,3}"
        r" (?:needed |required |necessary )?to (?:perform|do|carry out)\b.{0,50}$",
        "qualifications",
    ),
    (r"^what you(?:'ll| will)? do\b.{0,30}$|^what you(?:'ll| will) be (?:in charge of|responsible for)$", "duties"),
    (
        r"^what (?:you(?:'ll| will)? need (?:to(?! know\b)|before|when|for)|we need to see)\b.{0,40}$",
        "qualifications",
    ),
    (r"^what (?:gets|puts|moves|gives) you\b.{0,30}$", "preferred"),
    (r"^a (?:typical )?(?:day|week|shift) (?:on|at|in|with) (?:the |our )?[\w ]{3,30}$", "duties"),
    (r"^we (?:need|seek) (?:someone|somebody|people|a person) (?:who|with)$", "qualifications"),
    (
        r"^(?:your|an?|the) (?:(?:typical|average) )?(?:day|week|month)s?(?: here| at work)?"
        r"(?: (?:may |will )?(?:includes?|involves?|looks like))?$",
        "duties",
    ),
    (
        r"^it (?:would )?helps? if you\b.{0,30}$|^you(?:'ll| will|'d| would) (?:be|make) (?:an? |our )?(?:strong|great"
        r"|good|ideal|competitive|excellent) (?:candidate|applicant|fit|match|addition)\b.{0,30}$",
        "preferred",
    ),
    (r"^(?:the )?strings attached$", "requirements"),
    (
        r"^before (?:you (?:are hired|start|begin)|(?:being )?hired?|hiring|appointment|(?:your )?first day)$",
        "requirements",
    ),
    (r"^required (?:background )?checks?(?: and [a-z]+)?$", "requirements"),
    (
        r"^you (?:will |may |can )?qualify(?: for (?:this|the) \w+)? (?:with|by|if|through)(?: you(?: have)?)?$",
        "qualifications",
    ),
    (
        r"^(?:you|every(?:one|body)|(?:all )?(?:applicants|candidates)) (?:must|(?:will )?need to|have to)"
        r"(?: also(?: be| have)?)?$",
        "requirements",
    ),
    (r"^(?:step|phase) (?:\d{1,2}|one|two|three|four|five|six)\b", "selection_process"),
    (
        (
            r"^(?:here(?:'s| is) )?what (?:will you|would you|you(?: will| would|'ll|'d)?)(?: get to| be)? (?:do"
            r"|doing|work on"
            r"|working on|accomplish)(?: (?:here|each day|every day|day to day|in this (?:role|job|position)))?$"
            r"|^how you(?:'ll| will) (?:make an? (?:difference|impact)|contribute|spend your (?:day|time)s?)$"
        ),
        "duties",
    ),
    (
        (
            r"^(?:it|this) would be (?:nice|great|helpful|a plus)\b.{0,40}$"
            r"|^what (?:we(?:'d| would)(?: also| really)? (?:like|love|prefer)(?: you)?|we(?:'re| are)? (?:hope"
            r"|hoping|like)(?: for)?(?: you(?:'ll| will)?)?)"
            r"(?: to)?(?: see| have| find| bring| know| show)?(?: (?:in|from) .{1,30})?$"
            r"|^what (?:would|will|may|might|can)?(?: also)? ?helps?(?: me)?$"
            r"|^what (?:will |would |'ll )?(?:sets?|makes?|helps?) (?:you|an? (?:applicant|candidate))"
            r" (?:apart|stand out|shine|more competitive|(?:an? )?(?:great|good|strong|ideal) .{1,30})$"
            r"|^(?:it(?:'s| is) )?(?:an? )?(?:plus|bonus|nice|great|bonus points|extra credit|even better|we'd love it)"
            r" if you\b.{0,30}$|^nice[- ]to[- ]haves?$|^(?:bonus points|extra credit)(?: for)?$|^pluses$"
            r"|^(?:nice |helpful |bonus )?extras$|^(?:what (?:would|may|might|could) help(?: you)?|even better"
            r"|also (?:helpful"
            r"|welcome|useful)|helpful(?: but not required)?|an? (?:plus|bonus|advantage))$"
            r"|^what (?:would|will|could|might) (?:make|help|impress|delight|excite|set|put) (?:us|you)\b.{0,30}$"
            r"|^what would be (?:great|nice|helpful|ideal)\b.{0,20}$"
            r"|^what (?:will |would |may |might |could )?gives? you (?:an? )?(?:edge|leg up|advantage|head start)$"
            r"|^we (?:would |also )?prefer(?: that you(?: have)?| candidates who(?: have)?| people who(?: have)?)?$"
            r"|^we(?:'re| are) (?:also |especially |particularly )?interested in\b.{0,30}$"
            r"|^(?:highly |strongly |most )?(?:desired|preferred|desirable)(?:,? but not required)?$"
            r"|^to (?:make you|be) (?:even )?more competitive$"
            r"|^(?:the |an? )?(?:strong(?:er|est)?|(?:most )?competitive|top|best) (?:candidates?|applicants?)"
            r" (?:will |should |may )?(?:also )?(?:have|has|be|is|brings?|offers?|possess(?:es)?)$"
            r"|^we(?:'d| would) be (?:thrilled|delighted|happy|glad|excited|pleased|over the moon) (?:if|to)\b.{0,30}$"
            r"|^we hope (?:you(?:'ll)?|to (?:see|find)|for)\b.{0,40}$"
            r"|^we(?:'d| would)(?: also| really)? (?:like|love|prefer)(?: it)?(?: you)?(?: to| if)\b.{0,40}$"
            r"|^we(?:'re| are) (?:also )?looking for (?:people|candidates|applicants|someone"
            r"|an? (?:person|candidate|colleague|teammate)) (?:who|with|that)\b.{0,20}$"
            r"|^(?:our |the )?ideal (?:candidate|applicant|person)s?(?: (?:is|are|has|have|will (?:be|have)))?$"
        ),
        "preferred",
    ),
    (
        (
            r"^to qualify\b.{0,60}(?<!\.)$"
            r"|^(?:all |the (?:successful |selected )?)?(?:candidates?|applicants?)"
            r" (?:must|shall|will need(?: to)?|needs?(?: to)?)(?: also)?(?: be| have)?$"
            r"|^(?:prior to|before|at the time of) (?:employment|hire|hiring|appointment),? (?:all )?applicants?$"
            r"|^(?:knowledge|skills|abilities|education|experience|training)(?:(?:,? and|,|/| &) ?(?:knowledge|skills"
            r"|abilities|education|experience|training)){1,4} (?:required|needed|requirements)$"
            r"|^full performance knowledges?,"
            r"|^(?:required )?(?:knowledge|skills|abilities|competencies)"
            r"(?:(?:,? and|,| &|/) ?(?:knowledge|skills|abilities|competencies|experience)){1,3}"
            r" (?:required|needed|necessary)(?: (?:for|of|in|to) .{3,40})?$"
            r"|^what(?:'s| is) (?:required|needed|necessary)"
            r" (?:to (?:qualify|apply|be considered|be hired)|for (?:this|the))\b.{0,40}$"
            r"|^(?:the )?minimum (?:job )?(?:qualifications|requirements)(?: [a-z]+){0,5}"
            r" (?:are|include)(?: the following)?$"
            r"|^what are (?:the|our) (?:minimum |required )?(?:qualifications|requirements)$"
            r"|^who (?:we|you)(?:'re| are)? ?(?:need|want|seek|looking for|seeking|hiring|are)(?: for)?$"
            r"|^to qualify,? you (?:need|must|should)\b.{0,20}$"
            r"|^(?:here(?:'s| is) )?what (?:do )?(?:i need|we(?:'ll| will)? (?:need|require|expect|ask(?: for"
            r"| of you)?)"
            r"|you(?:'ll| will| must| should)? (?:need|have|bring|offer)|(?:it|this \w+) (?:takes|requires|needs))"
            r"(?: to (?:qualify|apply|succeed|be (?:successful|considered|eligible|hired)|have|bring"
            r"|get (?:this|the) job|the (?:table|team|role|job))| from you| with you"
            r"| (?:for|in) (?:this|the) (?:job|role|position))?$"
            r"|^(?:what|who) (?:are we|we are|we're|is .{1,40}) (?:looking for|seeking)(?: in .{1,40})?$"
            r"|^(?:education|experience)(?:(?:,? and|,|/| &) ?(?:education|experience|training|knowledge|skills"
            r"|abilities"
            r"|certifications?|licens\w+)){2,5}$"
            r"|^(?:applicants?|candidates?) (?:are expected to|must|should) (?:have|possess|meet|be(?! guided))\b"
            r".{0,60}$"
            r"|^must[- ]haves?$|^you(?:'ll| will| must| should|'ve)? (?:have|need|bring|got)(?: to have)?$"
            r"|^to be (?:considered|eligible|hired)(?: for .{1,40})?,?"
            r" (?:you|applicants|candidates) (?:must|need|should|will)"
            r"\b.{0,30}$"
        ),
        "qualifications",
    ),
    (r"^what (?:will|would|may|can|could) (?:rule you out|disqualify you|keep you out)$", "other"),
    # Of words for the terms of a job alone, as "Where and when" and "Position details"
    (
        r"^(?:the |our |your |this |some )?(?=\w+\W)(?:(?:where|when|how (?:much|long)|pay|place|position|job|role"
        r"|terms|details|schedule|notes?|hours|shifts?|union|status|location|facts|basics|appointment|employment"
        r"|logistics|travel|telework|timing|dates)"
        r"(?:,? (?:and|&) (?:the |your )?|, |/| (?:of|for|about|on) (?:the|this|your) | |$)){2,5}$",
        "general_information",
    ),
    # What else an applicant may ask
    (
        r"^(?:(?:where|when|how|how (?:much|often|long)|what) )?(?:will|do|can|am|may|should|must|would) i"
        r" (?!(?:also )?(?:qualify|need|have|get)\b).{3,40}$"
        r"|^is (?:it|there|telework|remote work|overtime) .{3,40}$"
        r"|^(?:what|where|when|how) (?:is|are)(?:(?:,? and)? (?:the )?(?:schedule|hours|shifts?|pay|salary|office|terms"
        r"|workplace|benefits),?){1,3}$",
        "general_information",
    ),
)
