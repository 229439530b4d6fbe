/// How many steps from one `Double` to the next lead from one number to the other, of the same sign.
func steps(_ a: Double, _ b: Double) -> UInt64 {
  let (a, b) = (a.magnitude.bitPattern, b.magnitude.bitPattern)
  return max(a, b) - min(a, b)
}
