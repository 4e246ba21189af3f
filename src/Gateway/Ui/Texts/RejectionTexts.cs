using NetworkHub.Application.Operations;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Ui.Localisation;

namespace NetworkHub.Gateway.Ui.Texts;

/// <summary>The Danish of every rejection. The English is the rejection's own text.</summary>
internal static class RejectionTexts
{
    /// <summary>The Danish; null for a rejection that is not known here.</summary>
    public static string? Danish(Rejection rejection) => rejection switch
    {
        PartnershipInvalid or NetworkInvalid or ActorInvalid => "Noget mangler eller er forkert. Ret hvert sted, og send igen.",
        RuleInvalid => "Parterne kan ikke dele efter denne regel. Ret hvert sted, og send igen.",
        UnknownActors => "Der er nævnt aktører, som hubben ikke kender. Opret dem først.",
        SharingNotPossible it => $"Aftalen kan ikke dele en udgift fra {Day(it.Date)}: {string.Join(' ', it.All.Select(fault => FaultTexts.Danish(fault.Text) ?? fault.Text))}",
        NotAParty it => $"{it.Party} er ikke part i partnerskabet. Optag aktøren som part først.",
        PartyNotActive it => $"{it.Party} er ikke part {Day(it.Date)}: er trådt ud eller endnu ikke trådt ind. Vælg en dag inden for tiden som part.",
        AlreadyAParty it => $"{it.Party} har været part siden {Day(it.From)}. Afslut det, før aktøren træder ind igen.",
        DateOutsideAgreement it => $"Ingen aftale om deling gælder {Day(it.Date)}. Vælg en anden dag, eller indgå en aftale, der dækker den.",
        IndexFactorMissing it => $"Aftalen har ingen indeksfaktor for {it.Year}. Indgå en ny version af aftalen med den, og send igen.",
        YearIsClosed it => $"Budgetåret {it.Year} er lukket. Vælg en dag i et åbent år.",
        WrongCurrency it => $"Partnerskabet fører regnskab i {it.Wanted.Code}, ikke {it.Given.Code}. Omregn til en aftalt kurs, og postér i {it.Wanted.Code}.",
        AmountTooLarge => "Med dette beløb bliver summerne større, end der kan tælles til. Kontrollér beløbet.",
        NoSuchEntry it => $"Postering {it.Entry} er ikke en udgift i partnerskabet. Find nummeret i posteringslisten.",
        AlreadyReversed it => $"Postering {it.Entry} er allerede tilbageført. Der er intet tilbage at tilbageføre.",
        NothingToAssess => "Der er ikke posteret udgifter i kategorien og året, som opgøres på dette tidspunkt. Kontrollér dem, og at aftalen har tab og gevinst.",
        NothingToSettle => "Ingen part skylder en anden noget, som aftalen vil have afregnet. Postér udgifter først.",
        SettlementUnderWay => "En afregning er allerede i gang. Afslut eller træk den tilbage, før en ny foreslås; ellers blev de samme saldi afregnet to gange.",
        NoSuchSettlement => "Der er ingen sådan afregning i partnerskabet. Kontrollér adressen.",
        SettlementIsFinal { Status: SettlementStatus.Closed } => "Afregningen er lukket og kan ikke ændres. Ret ved at tilbageføre udgifter og foreslå en ny afregning.",
        SettlementIsFinal => "Afregningen er trukket tilbage og kan ikke ændres. Foreslå en ny afregning.",
        NotConcerned it => $"{it.Party} hverken betaler eller modtager i afregningen, så der bedes ikke om dens godkendelse.",
        ApprovalsMissing it => $"Afregningen venter stadig på godkendelse fra {string.Join(", ", it.Missing)}.",
        NotAMember it => $"{it.Actor} er ikke medlem af netværket i øjeblikket. Optag aktøren som medlem først.",
        StillAMember it => $"{it.Actor} er medlem til og med {Day(it.LastDay)}. Lad aktøren indtræde igen fra en senere dag.",
        ActorHasEnded { Successor: { } successor } it => $"Aktøren ophørte {Day(it.LastDay)}. Brug dens efterfølger {successor}.",
        ActorHasEnded it => $"Aktøren ophørte {Day(it.LastDay)} og har ingen efterfølger.",
        NotFound => "Det findes ikke blandt det, du tager del i. Kontrollér adressen, og at din organisation er part eller medlem.",
        AlreadyExists => "Det findes allerede. Se efter, om formularen er sendt før.",
        VersionMismatch => "Nogen har ændret det i mellemtiden. Åbn siden igen, og send ændringen på ny.",
        NotAllowed it => $"Det kræver {Needed(it.Needed)}. Spørg sekretariatet.",
        _ => null,
    };

    // What the access policy names as needed, as it names it.
    private static string Needed(string english) => english switch
    {
        "a caller of the actor's own organisation, or the hub's operator" => "en bruger fra aktørens egen organisation eller hubbens driftsansvarlige",
        "the hub's operator" => "hubbens driftsansvarlige",
        "a caller of the approving party itself" => "en bruger fra den part, der godkender",
        "the secretariat's own organisation" => "en bruger fra sekretariatets egen organisation",
        "the scope 'read'" => "retten til at læse",
        "the scope 'write'" => "retten til at skrive",
        "the scope 'settle'" => "retten til at afregne",
        "the scope 'admin'" => "retten til at administrere",
        _ => english,
    };

    private static string Day(DateOnly day) => Language.Danish.Date(day);
}
