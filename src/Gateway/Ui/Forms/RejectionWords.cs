using System.Text.RegularExpressions;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Gateway.Ui.Texts;

namespace NetworkHub.Gateway.Ui.Forms;

/// <summary>Says a rejection in the visitor's language, with names where the hub says ids.</summary>
internal sealed partial class RejectionWords(PageContext page, Language language)
{
    /// <summary>Every fault, each with its place in the request; one without a place when there is none.</summary>
    public async Task<IReadOnlyList<FieldFault>> OfAsync(Rejection rejection)
    {
        IReadOnlyList<FieldFault> faults = rejection.Faults.Count > 0
            ? [.. rejection.Faults.Select(fault => fault with { Text = InLanguage(fault.Text) })]
            : [new FieldFault(rejection.Pointer ?? "", (language == Language.Danish ? RejectionTexts.Danish(rejection) : null) ?? rejection.Text)];

        await page.LearnNamesAsync(faults.SelectMany(fault => ActorIds().Matches(fault.Text).Select(match => new ActorId(match.Groups["id"].Value))));
        return [.. faults.Select(fault => fault with { Text = WithNames(fault.Text) })];
    }

    /// <summary>A fault of the engine in the visitor's language; names that it needs have been learnt.</summary>
    public string Of(string english) => WithNames(InLanguage(english));

    private string InLanguage(string english) => (language == Language.Danish ? FaultTexts.Danish(english) : null) ?? english;

    private string WithNames(string text) =>
        OtherIds().Replace(ActorIds().Replace(text, match => page.NameOf(new ActorId(match.Groups["id"].Value))), "");

    [GeneratedRegex("'?(?<id>act_[0-9a-f-]{36})'?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActorIds();

    [GeneratedRegex(" '(stl|prt|net)_[0-9a-f-]{36}'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherIds();
}
