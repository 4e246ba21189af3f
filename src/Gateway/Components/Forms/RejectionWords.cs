using System.Text.RegularExpressions;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Features.Operating.Jobs;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Components.Forms;

/// <summary>Says a rejection in the visitor's language, with names where the API says ids.</summary>
internal sealed partial class RejectionWords(PageContext page, Language language)
{
    private readonly MessageWriter writer = new(language, id => EntityIds.TryParse<ActorId>(id, out var actor) ? page.NameOf(actor) : "");

    /// <summary>Every error, each with its place in the request; one without a place when there is none.</summary>
    public async Task<IReadOnlyList<(string Pointer, string Text)>> OfAsync(Rejection rejection)
    {
        IReadOnlyList<ValidationError> errors = rejection.Errors.Count > 0
            ? rejection.Errors
            : [new ValidationError(rejection.Pointer ?? "", rejection.ToMessage())];

        await page.PreloadNamesAsync(errors.SelectMany(error => error.Message.Arguments).SelectMany(argument => ActorsOf(argument.Value)));
        return [.. errors.Select(error => (error.Pointer, Of(error.Message)))];
    }

    /// <summary>A message in the visitor's language; names that it needs have been learnt.</summary>
    public string Of(Message message) =>
        message.Arguments is [{ Name: "text", Value: TextArgument english }] ? Of(english.Value) : writer.Write(message);

    /// <summary>All that is wrong with a line of a file.</summary>
    public string Of(Application.Jobs.JobNote note) => writer.Write(note);

    /// <summary>A fault of the engine in the visitor's language; names that it needs have been learnt.</summary>
    public string Of(string english) => ActorIds().Replace(
        (language == Language.Danish ? FaultTexts.Danish(english) : null) ?? english, match => page.NameOf(new ActorId(match.Groups["id"].Value)));

    private static IEnumerable<ActorId> ActorsOf(ArgumentValue value) => value switch
    {
        EntityArgument entity when EntityIds.TryParse<ActorId>(entity.Id, out var actor) => [actor],
        ListArgument list => list.Values.SelectMany(ActorsOf),
        TextArgument text => ActorIds().Matches(text.Value).Select(match => new ActorId(match.Groups["id"].Value)),
        _ => [],
    };

    [GeneratedRegex("'?(?<id>act_[0-9a-f-]{36})'?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActorIds();
}
