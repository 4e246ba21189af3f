namespace NetworkHub.Gateway.Localisation;

/// <summary>What forms say by themselves.</summary>
internal static class FormTexts
{
    public static LocalizedText Heading { get; } = new("Please look at this once more", "Se lige på dette igen");
    public static LocalizedText Optional { get; } = new("optional", "valgfrit");
    public static LocalizedText Choose { get; } = new("Choose …", "Vælg …");
    public static LocalizedText Missing { get; } = new("Fill this in.", "Udfyld feltet.");
    public static LocalizedText NotChosen { get; } = new("Choose one from the list.", "Vælg en fra listen.");
    public static LocalizedText NotADate { get; } = new("Give a date as year-month-day, such as 2026-03-31.", "Skriv en dato som år-måned-dag, fx 2026-03-31.");
    public static LocalizedText NotAnAmount { get; } = new("Write the amount in digits, such as {0}.", "Skriv beløbet med tal, fx {0}.");
    public static LocalizedText NotANumber { get; } = new("Write a number, such as 0.5 or 40.", "Skriv et tal, fx 0,5 eller 40.");
    public static LocalizedText NotWhole { get; } = new("Write a whole number, such as 4 or 2026.", "Skriv et helt tal, fx 4 eller 2026.");
    public static LocalizedText TooManyDecimals { get; } = new("{0} has {1} decimals at most.", "{0} har højst {1} decimaler.");
    public static LocalizedText TooLarge { get; } = new("The amount is larger than can be counted. Check it.", "Beløbet er større, end der kan tælles til. Kontrollér det.");
    public static LocalizedText SentBefore { get; } = new(
        "This form was sent before with other content, and that was carried out. Check what is there already; send again if this is to come on top.",
        "Formularen er sendt før med et andet indhold, og det er udført. Se efter, hvad der allerede står; send igen, hvis dette skal komme oveni.");
    public static LocalizedText Overloaded { get; } = new(
        "There is a great rush just now. Nothing was changed; send the form again in a moment.",
        "Der er meget travlt lige nu. Intet er ændret; send formularen igen om et øjeblik.");
    public static LocalizedText Unavailable { get; } = new(
        "The database did not answer. Send the form again: if it was carried out after all, it will not be done twice.",
        "Databasen svarede ikke. Send formularen igen: hvis den alligevel blev udført, sker det ikke to gange.");
    public static LocalizedText Cancel { get; } = new("Cancel", "Annullér");
    public static LocalizedText Save { get; } = new("Save", "Gem");
    public static LocalizedText Stale { get; } = new(
        "Nothing was sent: the page had been open too long, or your browser keeps no cookies. What you wrote still stands here; look it over and send the form again.",
        "Intet er sendt: siden havde været åben for længe, eller din browser gemmer ikke cookies. Det, du skrev, står her endnu; se det igennem, og send formularen igen.");
}
