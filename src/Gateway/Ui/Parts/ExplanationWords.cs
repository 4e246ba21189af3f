using System.Globalization;
using System.Text.RegularExpressions;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Gateway.Ui.Texts;
using NetworkHub.Sharing.Explaining;

namespace NetworkHub.Gateway.Ui.Parts;

/// <summary>The sharing engine's sentences for people: it says ids and keys of figures, people say names.</summary>
internal sealed partial class ExplanationWords(PageContext page, Language language)
{
    private const int Decimals = 2;

    public string Of(LocalizedText sentence) =>
        FigureKeys().Replace(
            ActorIds().Replace(language[sentence], id => page.NameOf(new ActorId(id.Value))),
            key => WhyTexts.Figure(key.Value) is { } known ? language[known] : key.Value);

    // A decimal text, or a fraction where a game's solution is one.
    public string Number(string? text) => text is null ? ""
        : language.Number(decimal.Parse(text.Contains('/', StringComparison.Ordinal) ? ExactText.Parse(text).ToDecimalString(Decimals) : text, CultureInfo.InvariantCulture));

    public string Number(string text, int decimals) =>
        decimal.Parse(text, CultureInfo.InvariantCulture).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", language.Culture);

    [GeneratedRegex("act_[0-9a-f-]{36}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActorIds();

    [GeneratedRegex("(?<=(shared by|deles efter) )[a-z0-9_-]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigureKeys();
}
