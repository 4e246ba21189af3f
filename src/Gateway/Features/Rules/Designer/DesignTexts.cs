using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What the agreement designer says.</summary>
internal static class DesignTexts
{
    public static LocalizedText Heading { get; } = new("Try a key", "Prøv en fordelingsnøgle");
    public static LocalizedText Lead { get; } = new(
        "See what a key would give before there is a partnership. Nothing is kept but what the address holds.",
        "Se, hvad en nøgle ville give, før der er et partnerskab. Intet gemmes ud over det, adressen rummer.");
    public static LocalizedText Parties { get; } = new("The parties and their key figures", "Parterne og deres nøgletal");
    public static LocalizedText PartiesHint { get; } = new(
        "A line for each party, with key figures after semicolons: Skive; population = 45,000; users = 120",
        "En linje for hver part, med nøgletal efter semikolon: Skive; population = 45.000; users = 120");
    public static LocalizedText UseParties { get; } = new("Use these parties", "Brug disse parter");
    public static LocalizedText NotAParty { get; } = new("“{0}” is not a party with key figures, or is there twice.", "»{0}« er ikke en part med nøgletal, eller står der to gange.");
    public static LocalizedText PartyCount { get; } = new("Give 1 to {0} parties.", "Angiv 1 til {0} parter.");
    public static LocalizedText Try { get; } = new("Try it on an amount", "Prøv på et beløb");
    public static LocalizedText Amount { get; } = new("Amount to share", "Beløb, der deles");
    public static LocalizedText Date { get; } = new("Parties and key figures on", "Parter og nøgletal pr.");
    public static LocalizedText Show { get; } = new("Show the shares", "Vis fordelingen");
    public static LocalizedText Rule { get; } = new("The key", "Fordelingsnøglen");
    public static LocalizedText CostsAreShared { get; } = new("Costs are shared", "Udgifter deles");
    public static LocalizedText Shares { get; } = new("Each party's share", "Hver parts andel");
    public static LocalizedText Share { get; } = new("Share", "Andel");
    public static LocalizedText OfTheDay { get; } = new(
        "These are the shares of that day alone. Key figures frozen for some years, amounts that follow an index, and sharing by days as a party count when the agreement's costs are shared, but not here.",
        "Det er andelene for den dag alene. Nøgletal, der er fastfrosset i nogle år, beløb, der følger et indeks, og deling efter dage som part tæller med, når aftalens udgifter deles, men ikke her.");
    public static LocalizedText NotYet { get; } = new("The shares come here as soon as everything marked is put right.", "Andelene kommer her, så snart det markerede er rettet.");
    public static LocalizedText Compare { get; } = new("Compare", "Sammenlign");
    public static LocalizedText CompareLead { get; } = new(
        "Put this key aside as an alternative, then change it: the two are shown side by side.",
        "Læg nøglen til side som alternativ, og lav så om på den: de to vises side om side.");
    public static LocalizedText AlternativeName { get; } = new("Name of the alternative", "Alternativets navn");
    public static LocalizedText Alternative { get; } = new("Alternative {0}", "Alternativ {0}");
    public static LocalizedText PutAside { get; } = new("Put aside", "Læg til side");
    public static LocalizedText ThisRule { get; } = new("This key", "Denne nøgle");
    public static LocalizedText Compared { get; } = new("Side by side, of {0}", "Side om side, af {0}");
    public static LocalizedText KeepsInside { get; } = new("Nobody, alone or in a group, would be better off outside", "Ingen, alene eller i gruppe, er bedre stillet udenfor");
    public static LocalizedText Objections { get; } = new("Who would be better off outside: {0}", "Hvem der er bedre stillet udenfor: {0}");
    public static LocalizedText SomeCannotShare { get; } = new(
        "A line (–) means that the key cannot share the amount on this day.", "En streg (–) betyder, at nøglen ikke kan dele beløbet på denne dag.");
    public static LocalizedText Edit { get; } = new("Continue with this one", "Arbejd videre med denne");
    public static LocalizedText AddressHoldsAll { get; } = new(
        "The page's address holds all of it: copy it, and send it to anybody who has access too.",
        "Sidens adresse rummer det hele: kopiér den, og send den til en, der også har adgang.");
    public static LocalizedText BrokenAddress { get; } = new(
        "The address is not whole; perhaps it was cut when it was copied. This is what a new design starts from.",
        "Adressen er ikke hel; måske blev den klippet over, da den blev kopieret. Her er i stedet det, et nyt udkast begynder med.");
    public static LocalizedText TooLong { get; } = new(
        "This is more than an address can hold. Remove an alternative or make the key smaller; nothing has been changed.",
        "Det er mere, end en adresse kan rumme. Fjern et alternativ, eller gør nøglen mindre; intet er ændret.");
}
