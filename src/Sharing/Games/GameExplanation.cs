using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// What a player pays, what it would pay alone, and whether some group with it would be better off outside.
internal static class GameExplanation
{
    public static Message For(Game game, IReadOnlyList<Fraction> allocation, int player, IReadOnlyList<Objection> objections)
    {
        var name = game.Players[player];
        var (here, alone) = (allocation[player], game.StandAlone(player));
        var better = game.Kind == GameKind.Cost ? alone - here : here - alone;
        var own = (game.Kind, better.Sign < 0) switch
        {
            (GameKind.Cost, false) => GameMessages.PaysLess(name, GameMessages.Figure(here), GameMessages.Figure(alone), GameMessages.Figure(better)),
            (GameKind.Cost, true) => GameMessages.PaysMore(name, GameMessages.Figure(here), GameMessages.Figure(alone), GameMessages.Figure(-better)),
            (_, false) => GameMessages.GetsMore(name, GameMessages.Figure(here), GameMessages.Figure(alone), GameMessages.Figure(better)),
            (_, true) => GameMessages.GetsLess(name, GameMessages.Figure(here), GameMessages.Figure(alone), GameMessages.Figure(-better)),
        };
        var objection = objections.FirstOrDefault(
            objection => objection.Coalition.Count > 1 && objection.Coalition.Contains(name, StringComparer.Ordinal));
        return objection is null ? own : GameMessages.Objecting(own, Of(game.Kind, objection));
    }

    public static Message Of(GameKind kind, Objection objection) => kind == GameKind.Cost
        ? GameMessages.WouldPay(objection.Coalition, GameMessages.Figure(objection.Alone), GameMessages.Figure(objection.Here))
        : GameMessages.WouldGet(objection.Coalition, GameMessages.Figure(objection.Alone), GameMessages.Figure(objection.Here));
}
