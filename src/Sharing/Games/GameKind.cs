namespace NetworkHub.Sharing.Games;

/// <summary>What the values of coalitions mean.</summary>
public enum GameKind
{
    /// <summary>What a coalition would pay on its own: less is better.</summary>
    Cost,

    /// <summary>What a coalition would gain on its own: more is better.</summary>
    Savings,
}
