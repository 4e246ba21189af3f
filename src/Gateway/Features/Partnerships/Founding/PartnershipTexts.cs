using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Founding;

/// <summary>What the pages of a partnership say.</summary>
internal static class PartnershipTexts
{
    public static LocalizedText One { get; } = new("Partnership", "Partnerskab");
    public static LocalizedText Overview { get; } = new("Who owes whom", "Hvem skylder hvem");
    public static LocalizedText Ledger { get; } = new("Postings", "Posteringer");
    public static LocalizedText Agreement { get; } = new("Agreement", "Aftale");
    public static LocalizedText Parties { get; } = new("Parties", "Parter");
    public static LocalizedText Settlements { get; } = new("Settlement", "Afregning");
    public static LocalizedText Sections { get; } = new("Pages of the partnership", "Partnerskabets sider");
    public static LocalizedText Create { get; } = new("Create a partnership", "Stift et partnerskab");
    public static LocalizedText CreateButton { get; } = new("Create the partnership", "Stift partnerskabet");
    public static LocalizedText None { get; } = new("You take part in no partnership yet.", "Du tager endnu ikke del i noget partnerskab.");
    public static LocalizedText PartyCount { get; } = new("{0} parties", "{0} parter");
    public static LocalizedText Posted { get; } = new("Posted", "Posteret");
    public static LocalizedText PostedInAll { get; } = new("{0} posted in all", "{0} posteret i alt");
    public static LocalizedText FromNetwork { get; } = new("Grew out of the network", "Udsprunget af netværket");
    public static LocalizedText Currency { get; } = new("Currency", "Valuta");
    public static LocalizedText CurrencyHint { get; } = new("The one currency of all amounts, such as DKK.", "Den ene valuta for alle beløb, fx DKK.");
    public static LocalizedText UnknownCurrency { get; } = new("Give the code of a currency in use, such as DKK.", "Skriv koden for en gældende valuta, fx DKK.");
    public static LocalizedText FirstDay { get; } = new("First day", "Første dag");
    public static LocalizedText LastDay { get; } = new("Last day", "Sidste dag");
    public static LocalizedText ChooseParties { get; } = new("Parties", "Parter");

    public static LocalizedText Paid { get; } = new("Paid", "Betalt");
    public static LocalizedText Share { get; } = new("Its share", "Egen andel");
    public static LocalizedText Settled { get; } = new("Settled", "Afregnet");
    public static LocalizedText Balance { get; } = new("Balance", "Saldo");
    public static LocalizedText IsOwed { get; } = new("is owed", "har til gode");
    public static LocalizedText Owes { get; } = new("owes", "skylder");
    public static LocalizedText Even { get; } = new("even", "i balance");
    public static LocalizedText Pays { get; } = new("pays", "betaler");
    public static LocalizedText WouldEvenOut { get; } = new("These payments would make everyone even; fewer cannot do it.", "Disse betalinger bringer alle i balance; færre kan ikke gøre det.");
    public static LocalizedText EverybodyEven { get; } = new("Nobody owes anybody anything.", "Ingen skylder nogen noget.");
    public static LocalizedText PaidAndShare { get; } = new("Who has paid, and whose share it was", "Hvem har betalt, og hvis andel var det");
    public static LocalizedText PaidAndShareLead { get; } = new(
        "A party that has paid more than its share is owed the difference; one that has paid less owes it.",
        "Den, der har betalt mere end sin andel, har forskellen til gode; den, der har betalt mindre, skylder den.");
    public static LocalizedText BalanceCaption { get; } = new("What each party has paid, its share, and what is left between them", "Hvad hver part har betalt, dens andel, og hvad der er tilbage imellem dem");
    public static LocalizedText BalanceFormula { get; } = new("Balance = paid − its share + settled", "Saldo = betalt − egen andel + afregnet");
    public static LocalizedText SettleNow { get; } = new("Settle this", "Afregn dette");
    public static LocalizedText UnderWay { get; } = new("A settlement is under way", "En afregning er i gang");
    public static LocalizedText SeeSettlement { get; } = new("See the settlement", "Se afregningen");
    public static LocalizedText PostCost { get; } = new("Post a cost", "Postér en udgift");
    public static LocalizedText LatestPostings { get; } = new("Latest postings", "Seneste posteringer");
    public static LocalizedText AllPostings { get; } = new("All postings", "Alle posteringer");
    public static LocalizedText NoPostings { get; } = new("Nothing has been posted yet.", "Intet er posteret endnu.");

    public static LocalizedText EnterParty { get; } = new("Take in a party", "Optag en part");
    public static LocalizedText Enter { get; } = new("Take in", "Optag");
    public static LocalizedText ExitParty { get; } = new("End a party's part", "Afslut en parts deltagelse");
    public static LocalizedText Exit { get; } = new("End", "Afslut");
    public static LocalizedText ExitHint { get; } = new("The party shares in costs dated up to and including this day.", "Parten deler udgifter, der er dateret til og med denne dag.");
    public static LocalizedText PartiesCaption { get; } = new("Everyone who is or was a party", "Alle, der er eller har været part");
    public static LocalizedText Takes { get; } = new("Figures used for sharing", "Nøgletal, der deles efter");
    public static LocalizedText TakeFigures { get; } = new("Take in the latest key figures", "Hent de nyeste nøgletal");
    public static LocalizedText TakeFiguresHint { get; } = new(
        "The partnership shares by the figures it has taken in; they never change by themselves.",
        "Partnerskabet deler efter de nøgletal, det har hentet; de ændrer sig aldrig af sig selv.");
}
