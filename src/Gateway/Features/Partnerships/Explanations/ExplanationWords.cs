using System.Globalization;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Features.Partnerships.Explanations;

/// <summary>What the sharing engine explains, for people: parties by their names and key figures by the language's words.</summary>
internal sealed class ExplanationWords(PageContext page, Language language)
{
    private const int Decimals = 2;

    private readonly ExplanationWriter writer = new(
        language,
        id => page.NameOf(new ActorId(id)),
        key => WhyTexts.Figure(key) is { } known ? language[known] : key);

    public string Of(Message message) => writer.Write(message);

    // A decimal text, or a fraction where a game's solution is one.
    public string Number(string? text) => text is null ? ""
        : language.Number(decimal.Parse(
            text.Contains('/', StringComparison.Ordinal) ? ExactText.Parse(text).ToDecimalString(Decimals) : text, CultureInfo.InvariantCulture));

    public string Number(string text, int decimals) =>
        decimal.Parse(text, CultureInfo.InvariantCulture).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", language.Culture);
}
