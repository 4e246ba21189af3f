using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Home;

/// <summary>What the home page says.</summary>
internal static class HomeTexts
{
    public static LocalizedText Heading { get; } = new("Your networks and partnerships", "Dine netværk og partnerskaber");
    public static LocalizedText ActingFor { get; } = new("You act for {0}.", "Du handler for {0}.");
    public static LocalizedText Operator { get; } = new("You run this hub, and so you see everything in it.", "Du driver denne hub og ser derfor alt i den.");
    public static LocalizedText OperatorShort { get; } = new("the hub's operator", "hubbens driftsansvarlige");
    public static LocalizedText AllPartnerships { get; } = new("All partnerships", "Alle partnerskaber");
    public static LocalizedText AllNetworks { get; } = new("All networks", "Alle netværk");
}
