using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Everything that an explanation of a game tells, one message for each sentence.
internal static class GameMessages
{
    private const int Decimals = 2;

    public static FigureArgument Figure(Fraction number) => new(number.ToDecimalString(Decimals));

    public static Message PaysLess(string player, FigureArgument here, FigureArgument alone, FigureArgument by) =>
        Player("game.player.paysLess", player, here, alone, by);

    public static Message PaysMore(string player, FigureArgument here, FigureArgument alone, FigureArgument by) =>
        Player("game.player.paysMore", player, here, alone, by);

    public static Message GetsMore(string player, FigureArgument here, FigureArgument alone, FigureArgument by) =>
        Player("game.player.getsMore", player, here, alone, by);

    public static Message GetsLess(string player, FigureArgument here, FigureArgument alone, FigureArgument by) =>
        Player("game.player.getsLess", player, here, alone, by);

    public static Message Objecting(Message own, Message objection) =>
        Message.Of("game.player.objecting", new Argument("own", new MessageArgument(own)), new Argument("objection", new MessageArgument(objection)));

    public static Message WouldPay(IReadOnlyList<string> players, FigureArgument alone, FigureArgument here) =>
        Objection("game.objection.cost", players, alone, here);

    public static Message WouldGet(IReadOnlyList<string> players, FigureArgument alone, FigureArgument here) =>
        Objection("game.objection.savings", players, alone, here);

    private static Message Player(string code, string player, FigureArgument here, FigureArgument alone, FigureArgument by) => Message.Of(
        code, Argument.Entity("player", player), new Argument("here", here), new Argument("alone", alone), new Argument("by", by));

    private static Message Objection(string code, IReadOnlyList<string> players, FigureArgument alone, FigureArgument here) => Message.Of(
        code,
        Argument.List("players", [.. players.Select(player => new EntityArgument(player))]),
        new Argument("alone", alone),
        new Argument("here", here));
}
