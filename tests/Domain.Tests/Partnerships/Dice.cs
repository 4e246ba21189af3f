namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Small choices drawn from one random number, so that a failing case can be written down as a list of numbers.</summary>
internal struct Dice(int seed)
{
    private uint left = (uint)seed;

    /// <summary>A number from 0 to one below the given.</summary>
    public int Below(int sides)
    {
        // Mixed before use: consecutive choices must not hang together.
        left = unchecked((left * 747796405u) + 2891336453u);
        return (int)((left >> 8) % (uint)sides);
    }

    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];
}
