using NetworkHub.Application.Queries;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Statements;

/// <summary>What pages about costs say.</summary>
internal static class LedgerTexts
{
    public static LocalizedText Number { get; } = new("Entry", "Nr.");
    public static LocalizedText Entry { get; } = new("Entry {0}", "Postering {0}");
    public static LocalizedText Text { get; } = new("Text", "Tekst");
    public static LocalizedText TextHint { get; } = new("What it was for. No personal data: the ledger forgets nothing.", "Hvad det gik til. Ingen personoplysninger: regnskabet glemmer intet.");
    public static LocalizedText Category { get; } = new("Category", "Kategori");
    public static LocalizedText CategoryHint { get; } = new("Costs of the same category are shared together.", "Udgifter i samme kategori deles under ét.");
    public static LocalizedText PaidBy { get; } = new("Paid by", "Betalt af");
    public static LocalizedText Amount { get; } = new("Amount", "Beløb");
    public static LocalizedText Reference { get; } = new("Voucher number", "Bilagsnummer");
    public static LocalizedText HowBorne { get; } = new("Kind", "Art");
    public static LocalizedText Cash { get; } = new("Money paid", "Kontant");
    public static LocalizedText InKind { get; } = new("In kind: hours, goods or premises", "Naturalier: timer, varer eller lokaler");
    public static LocalizedText Year { get; } = new("Year", "År");
    public static LocalizedText AllYears { get; } = new("All years", "Alle år");
    public static LocalizedText AllCategories { get; } = new("All categories", "Alle kategorier");
    public static LocalizedText Filter { get; } = new("Show", "Vis");
    public static LocalizedText PostButton { get; } = new("Post the cost", "Postér udgiften");
    public static LocalizedText PreviewButton { get; } = new("See how it would be shared", "Se, hvordan den ville blive delt");
    public static LocalizedText Preview { get; } = new("This is how it would be shared", "Sådan ville den blive delt");
    public static LocalizedText HowShared { get; } = new("How this posting was shared", "Sådan blev posteringen delt");
    public static LocalizedText GivenBack { get; } = new("What each party got back", "Hvad hver part fik tilbage");
    public static LocalizedText ThisPosting { get; } = new("Of this posting", "Af denne postering");
    public static LocalizedText RoundingNote { get; } = new(
        "Rounding is done on the total of the category and year, so a posting can give a party one øre more or less than its exact share of that posting alone; the total stays within one øre.",
        "Der afrundes på summen for kategori og år, så en postering kan give en part én øre mere eller mindre end dens eksakte andel af posteringen alene; summen holder sig inden for én øre.");
    public static LocalizedText Reverse { get; } = new("Reverse this posting", "Tilbagefør posteringen");
    public static LocalizedText ReverseLead { get; } = new(
        "Nothing is ever erased: the posting stays, and a reversal takes back exactly what it gave each party.",
        "Intet slettes nogensinde: posteringen bliver stående, og en tilbageførsel tager præcis det tilbage, den gav hver part.");
    public static LocalizedText ReverseButton { get; } = new("Reverse", "Tilbagefør");
    public static LocalizedText ReverseDateHint { get; } = new("The cost's own day, or a later one when its year is closed.", "Udgiftens egen dag eller en senere, når dens år er lukket.");
    public static LocalizedText Reason { get; } = new("Reason", "Begrundelse");
    public static LocalizedText IsReversed { get; } = new("This posting has been reversed.", "Posteringen er tilbageført.");
    public static LocalizedText Reverses { get; } = new("Takes back entry {0}", "Tilbagefører postering {0}");
    public static LocalizedText RecordedOn { get; } = new("Recorded", "Registreret");

    public static LocalizedText Kind(LedgerEntryKind kind) => kind switch
    {
        LedgerEntryKind.Reversal => new("reversal", "tilbageførsel"),
        LedgerEntryKind.Settlement => new("settlement", "afregning"),
        LedgerEntryKind.TrueUp => new("true-up", "efterregulering"),
        _ => new("cost", "udgift"),
    };

    public static LocalizedText Kind(CostKind kind) => kind == CostKind.Cash ? Cash : InKind;
}
