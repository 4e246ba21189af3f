namespace NetworkHub.Sharing.Netting;

/// <summary>What a party is owed, or owes, in one currency.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="MinorUnits">In minor units; positive when the party is owed, negative when it owes.</param>
public readonly record struct Balance(string Party, long MinorUnits);

/// <summary>A payment that settles.</summary>
/// <param name="From">The party that pays.</param>
/// <param name="To">The party that receives.</param>
/// <param name="MinorUnits">In minor units; above zero.</param>
public readonly record struct Transfer(string From, string To, long MinorUnits);
