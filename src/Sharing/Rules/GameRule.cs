using System.Collections.Concurrent;
using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// By a cost game's solution, scaled to the actual total; parties outside the game pay nothing. While some players are not parties, the game is
/// the subgame of those who are.
/// </summary>
/// <param name="Solution">The solution's name, <c>nucleolus</c>.</param>
/// <param name="Definition">The game, whose players are parties.</param>
public sealed record GameRule(string Solution, GameDefinition Definition) : Rule
{
    // Parties change seldom and solving may take long, so every group that has taken part is solved once.
    private readonly ConcurrentDictionary<string, PlayedGame> played = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override string Name => "game";

    internal override IEnumerable<string> Named => Definition.Game.Players.Concat(base.Named);

    internal static GameRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var solution = reader.OneOf("solution", [.. Solutions.Names]);
        var game = reader.Game("game");
        return solution is null || game is null ? null : new GameRule(solution, game) { Among = among };
    }

    internal override bool AppliesAt(Place place) => PlayersAt(place).Any();

    internal override bool MayFallAt(Place place) => AppliesAt(place) && PlayedAt(place).MayFall;

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("solution", Solution);
        Definition.Write(writer, "game");
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        foreach (var player in Definition.Game.Players)
        {
            validation.CheckParty(player, place, place.Pointer.Child("game"));
        }

        validation.Faults.AddRange(PlayedBy(Definition.Game.Players).Faults(place.Pointer));
    }

    internal override void GatherNode(BasisGathering gathering, Place place)
    {
        if (AppliesAt(place))
        {
            gathering.Faults.AddRange(PlayedAt(place).Faults(place.Pointer));
        }
        else
        {
            gathering.Faults.Add(place.Pointer.Child("game"), "noParties", "None of the game's players is active on the date.");
        }
    }

    internal override ShareCurve CurveNode(Compilation compilation, Place place) => compilation.Linear(place.Scope, PlayedAt(place).Weight);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var playing = PlayedAt(place);
        if (playing.HasOnePlayerLeft)
        {
            return explainer.Node(
                this,
                place,
                amount,
                ExplanationMessages.OnlyPlayer(playing.Players[0], explainer.Amount(amount)));
        }

        var objections = playing.Game.Objections(playing.Outcome.Allocation!);
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.ByGame(explainer.Amount(amount), Solution, GameMessages.Figure(playing.Game.Total)),
            party => Reason(playing, party, objections));
    }

    private IEnumerable<string> PlayersAt(Place place) => Definition.Game.Players.Intersect(place.Scope, StringComparer.Ordinal);

    private PlayedGame PlayedAt(Place place) => PlayedBy([.. PlayersAt(place)]);

    private PlayedGame PlayedBy(IReadOnlyList<string> players) =>
        played.GetOrAdd(string.Join('\n', players), _ => new PlayedGame(Definition.Game, players, Solution));

    private static ShareReason? Reason(PlayedGame playing, string party, IReadOnlyList<Objection> objections)
    {
        if (!playing.Players.Contains(party, StringComparer.Ordinal))
        {
            return null;
        }

        var message = GameExplanation.For(playing.Game, playing.Outcome.Allocation!, playing.Index(party), objections);
        return new ShareReason(
            playing.Weight(party).ToString(), null, (player, share) => ExplanationMessages.ShareByGame(player, message, share));
    }
}
