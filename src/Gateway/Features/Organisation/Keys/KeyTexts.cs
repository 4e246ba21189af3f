using NetworkHub.Domain.Access;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Organisation.Keys;

/// <summary>What the page about API keys says.</summary>
internal static class KeyTexts
{
    public static LocalizedText Lead { get; } = new(
        "Other systems read and post over HTTP with a key. Give each system a key of its own, with no more than it needs.",
        "Andre systemer læser og posterer over HTTP med en nøgle. Giv hvert system sin egen nøgle med ikke mere, end det har brug for.");
    public static LocalizedText NotYours { get; } = new("Keys are managed by those in your organisation who have the right to administrate.", "Nøgler styres af dem i din organisation, der har ret til at administrere.");
    public static LocalizedText None { get; } = new("There are no keys yet.", "Der er ingen nøgler endnu.");
    public static LocalizedText Create { get; } = new("Create a key", "Opret en nøgle");
    public static LocalizedText CreateAnother { get; } = new("Create another key", "Opret en nøgle mere");
    public static LocalizedText CreateButton { get; } = new("Create the key", "Opret nøglen");
    public static LocalizedText NameHint { get; } = new("What it is for, such as “Finance system”.", "Hvad den er til, fx »Økonomisystem«.");
    public static LocalizedText MayDo { get; } = new("May", "Må");
    public static LocalizedText ChooseSome { get; } = new("Choose at least one.", "Vælg mindst én.");
    public static LocalizedText ActsFor { get; } = new("Acts for", "Handler for");
    public static LocalizedText Operator { get; } = new("Nobody: it runs the hub and sees everything", "Ingen: den driver hubben og ser alt");
    public static LocalizedText Expires { get; } = new("Works until", "Virker til");
    public static LocalizedText ExpiresHint { get; } = new("Leave empty for a key that works until it is revoked.", "Lad feltet stå tomt for en nøgle, der virker, til den tilbagekaldes.");
    public static LocalizedText InThePast { get; } = new("Choose a day that has not passed.", "Vælg en dag, der ikke er gået.");
    public static LocalizedText ShownOnce { get; } = new("Copy the key now. It is not kept and will not be shown again.", "Kopiér nøglen nu. Den gemmes ikke og vises ikke igen.");
    public static LocalizedText Made { get; } = new("The key for “{0}” is ready", "Nøglen til »{0}« er klar");
    public static LocalizedText CreatedOn { get; } = new("Created", "Oprettet");
    public static LocalizedText LastUsed { get; } = new("Last used", "Sidst brugt");
    public static LocalizedText Never { get; } = new("never", "aldrig");
    public static LocalizedText StatusLabel { get; } = new("Status", "Status");
    public static LocalizedText Works { get; } = new("works", "virker");
    public static LocalizedText Revoked { get; } = new("revoked", "tilbagekaldt");
    public static LocalizedText Expired { get; } = new("expired", "udløbet");
    public static LocalizedText Revoke { get; } = new("Revoke", "Tilbagekald");
    public static LocalizedText RevokeOf { get; } = new("Revoke “{0}”", "Tilbagekald »{0}«");

    public static LocalizedText Scope(Rights scope) => scope switch
    {
        Rights.Read => new("read", "læse"),
        Rights.Write => new("write: post costs, keep networks and partnerships", "skrive: postere udgifter, føre netværk og partnerskaber"),
        Rights.Settle => new("settle", "afregne"),
        _ => new("administrate: keys and users", "administrere: nøgler og brugere"),
    };
}
