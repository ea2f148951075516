"""Abbreviations that applicants know, or that forms cannot do without; no one needs them spelled out."""

WELL_KNOWN = frozenset(
    (
        # Everyday, schools, degrees.
        "US USA UK AM PM TV PC ID FAQ PDF ZIP PO ASAP OK DVD GPS URL PIN RSVP AKA ETC EST PST PDT MST CST EDT CDT MDT "
        "GED AA AS AAS BA BS BSN MA MS MSN MBA MPH MPA MSW JD MD PHD DVM RN LPN CNA EMT CPR AED GPA STEM UC "
        # Computers and offices.
        "IT HR CEO CFO CIO CTO COO PR QA QC VP SQL HTML CSS XML API GIS CAD LAN WAN VPN OS IBM AWS SAP MS CRM ERP "
        # Licenses, law and employment.
        "CDL DMV EEO EEOC ADA FMLA FLSA COBRA HIPAA OSHA IRS SSN VISA AFSCME SEIU PERS FTE DOE DOQ TBD NA AIDS HIV DNA "
        "DUI DUII LGBTQ BIPOC DEI PTO VA FBI CIA EPA FEMA NASA DEA DHS DOT DOJ USDA DACA WIC SNAP TANF HUD LLC "
        # Crafts, sciences and health, by names that nobody spells out.
        "TTY TDD ASL HVAC CPA TB AI SAS SPSS INC "
        # Where and when.
        "NE NW SE SW JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE TUES WED THU THUR FRI SAT SUN "
        # States.
        "AL AK AZ AR CA CO CT DE FL GA HI IA IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OR PA "
        "RI SC SD TN TX UT VT WA WI WV WY DC PR"
    ).split()
)

# Words that are printed in capitals for emphasis; what stands beside them in capitals is a word too.
SMALL_WORDS = frozenset(
    (
        "AND OR NOT NO YES MUST ALL ANY THE ONLY IF TO FOR ON IN OF AT BY PLUS NOTE PLEASE WILL NEW DO IS ARE BE SO WE "
        "FROM WITH OUR YOU AN THIS PER UP AS WORK JOB APPLY STEP STEPS WHO WHAT WHY HOW WHEN DATE TEST FEE UPPER LOWER "
        "ALSO BOTH EACH HAS HAVE NEED NEEDS OPEN OTHER THAT THEN TOP UNTIL USE YOUR OUT OFF "
    ).split()
)
