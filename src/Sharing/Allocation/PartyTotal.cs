using System.Numerics;
using System.Text.Json.Serialization;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Allocation;

/// <summary>What a party has been given within a scope, and what is left of rounding.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Given">The sum of its rounded shares, in minor units.</param>
/// <param name="Residual">Its exact cumulative share less <paramref name="Given"/>, as numerator over the state's denominator.</param>
public readonly record struct PartyTotal(
    string Party,
    long Given,
    [property: JsonConverter(typeof(BigIntegerTextConverter))] BigInteger Residual);
