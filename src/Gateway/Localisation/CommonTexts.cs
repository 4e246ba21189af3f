namespace NetworkHub.Gateway.Localisation;

/// <summary>What every page says.</summary>
internal static class CommonTexts
{
    public static LocalizedText LanguageName { get; } = new("English", "Dansk");
    public static LocalizedText SkipToContent { get; } = new("Skip to the content", "Gå til indholdet");
    public static LocalizedText MainMenu { get; } = new("Main menu", "Hovedmenu");
    public static LocalizedText YouAreHere { get; } = new("You are here", "Du er her");
    public static LocalizedText Home { get; } = new("Home", "Forside");
    public static LocalizedText Partnerships { get; } = new("Partnerships", "Partnerskaber");
    public static LocalizedText Networks { get; } = new("Networks", "Netværk");
    public static LocalizedText Actors { get; } = new("Actors", "Aktører");
    public static LocalizedText ApiKeys { get; } = new("API keys", "API-nøgler");
    public static LocalizedText SignOut { get; } = new("Sign out", "Log af");
    public static LocalizedText FooterText { get; } = new(
        "NetworkHub: networks and partnerships that share costs, risks and gains.",
        "NetworkHub: netværk og partnerskaber, der deler udgifter, risici og gevinster.");
    public static LocalizedText ApiDescription { get; } = new("Everything here over HTTP (OpenAPI)", "Alt dette over HTTP (OpenAPI)");
    public static LocalizedText Name { get; } = new("Name", "Navn");
    public static LocalizedText Date { get; } = new("Date", "Dato");
    public static LocalizedText Party { get; } = new("Party", "Part");
    public static LocalizedText From { get; } = new("From", "Fra");
    public static LocalizedText Until { get; } = new("Until", "Til og med");
    public static LocalizedText Total { get; } = new("Total", "I alt");
    public static LocalizedText Secretariat { get; } = new("Secretariat", "Sekretariat");
    public static LocalizedText Purpose { get; } = new("Purpose", "Formål");
    public static LocalizedText More { get; } = new("Show more", "Vis flere");
    public static LocalizedText Details { get; } = new("Details", "Detaljer");
    public static LocalizedText Yes { get; } = new("Yes", "Ja");
    public static LocalizedText No { get; } = new("No", "Nej");
    public static LocalizedText Done { get; } = new("Done", "Udført");
    public static LocalizedText Table { get; } = new("Table", "Tabel");
    public static LocalizedText NotFoundHeading { get; } = new("This page is not here", "Siden findes ikke");
    public static LocalizedText NotFoundText { get; } = new(
        "Either the address is wrong, or your organisation takes no part in what it shows. Networks are seen by their members, partnerships by their parties.",
        "Enten er adressen forkert, eller også tager din organisation ikke del i det, siden viser. Netværk ses af deres medlemmer, partnerskaber af deres parter.");
    public static LocalizedText ToHome { get; } = new("Go to the home page", "Gå til forsiden");
    public static LocalizedText WelcomeHeading { get; } = new("Share what it costs to do something together", "Del, hvad det koster at gøre noget sammen");
    public static LocalizedText WelcomeText { get; } = new(
        "NetworkHub keeps the accounts of partnerships between municipalities, regions and others: who has paid, whose share it was, who owes whom, and why.",
        "NetworkHub fører regnskab for partnerskaber mellem kommuner, regioner og andre: hvem der har betalt, hvis andel det var, hvem der skylder hvem, og hvorfor.");
    public static LocalizedText LinkUsed { get; } = new("The sign-in link has been used or has grown too old. Ask for a new one.", "Login-linket er brugt eller blevet for gammelt. Bed om et nyt.");
    public static LocalizedText HowToSignIn { get; } = new("How to sign in", "Sådan logger du på");
    public static LocalizedText SignInStep1 { get; } = new("You sign in with a link that works once. Open the link that you were sent.", "Du logger på med et link, der virker én gang. Åbn det link, du har fået.");
    public static LocalizedText SignInStep2 { get; } = new("No link? Ask your secretariat, or the operator of the hub.", "Intet link? Spørg dit sekretariat eller den, der driver hubben.");
    public static LocalizedText SignInStep3 { get; } = new("Do you run the hub? It prints a new link every time it starts.", "Driver du hubben? Den skriver et nyt link, hver gang den starter.");
}
