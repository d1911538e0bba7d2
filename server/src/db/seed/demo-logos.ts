/** Logos of two of the demo's clients, as their websites serve them: drawn for it, in PNG. */
export const demoLogos = {
  halvorsen: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAALQAAAC0BAMAAADP4xsBAAAAMFBMVEUfO0308erIaT9NYm81Tl0nQlNneILu7ObO0M7c3diqsrO9wsHn5eCVoaSGkph6' +
      'iZGqxTm+AAAACXBIWXMAAAsTAAALEwEAmpwYAAAB7UlEQVRo3u3aPU4CQRjG8SdZsNRgo4IWegJL6KiloSYxsTMm23gBDdELEBN7EziACRewoaew1xvY' +
      '2SqgDB+77vPOzhoTn7edzY8A/xkWAiqFDUSLFi1atGjRokWL/iV6FBdF15qlx2LonRdg67IQ+gafUy+CPmhP6PI4PL13jOlEveB0H1/TCU2PMJ84LF1r' +
      'OpotEHR3bsgCwXfnph6OnnXnhisQhu7cUAXC0p2bThh6hISJQ9CL3ZkKhK07S4EwdmcoEMbuDAXC2h1fIMzd0QXC3h1bIOzdsQXCozuyQPh0xxUIn+64' +
      'AuHVHVUgTOfdwFIgDN1FvaRnElvppO5eE1//1ALBd9eaLNzyBYLubuNp+phvdIFguys/zJaqTbZAsN01vhfv2QJBdrfpVp/JAsF1V+q65V2yQHDdnS9e' +
      'cM2dgaC6O1m+ZEgVCKa71bdp/4wpEEx3Y6+LQHRXr/g8tTW6z23kpDekk0GzH4BJGZnpC/rQtdKnacfxIC8dddPo9U1ppN/TP1av8tGtn+5hhnno2fGf' +
      'Nqub0kJn3edW2950I+vu/M6Xzv5OsbwpeZr5Lr60KXk6Nv7iYKDJ3w9EixYtWrTo/0lvH83nULRo0aJFixYtWrRo0aJFixYtWn/cFS1atGjRokWLFv2X' +
      '6Q+Ab9dCLXeWeQAAAABJRU5ErkJggg==',
    'base64',
  ),
  lakeshore: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAMAAAADABAMAAACg8nE0AAAAMFBMVEX///9rPyIqeprt7Ot1TDH3+PiuloZHjKiKZ1DDsaXZzseXd2OJtcfO4eiuzdlo' +
      'objIMbFOAAAACXBIWXMAAAsTAAALEwEAmpwYAAAFR0lEQVR42u1aPYxTRxB+0TtbZ1sgVjiWc+5e4+YEvogCokTCOl1Eco0RF0IUfs4STSjd0BAOK9CE' +
      'BgtIbSsIRaI5S0RK2kgnqgBSFKVBBIEiGkDoIjoK/H78fnfmeXfmUkT7Ndwzb2d2Z76Znbc7lmVgYGBgYGBgYGBg8N/jox9alnXjyNVvftwJ6YXbl0Vt' +
      '8m+5LYQ4co5d/qG7E7kr7l8HhYvV67zTv+NJHbp/HxA+fu3wybfPeiLr3sM4UCA+bTHLFx+4DyURosakwe4GAlfiFmLUcGMqb9196sYUiM845P8UinPn' +
      'a4sEvqfLPx4K83xcTCrwV0VyQD+yuPu8llJQp7rhViRrwX0epBRQ3RC3yPuJKGAyUpwzl9yQbmcUNCjyv05PtSyy+JmQgvpxQdeScRz5WT8pnUgIGkpY' +
      '6uGKtoJxRkFFpqDBQaEgkOdlCsQmA4UmcE09J1VQ05OfZgyswN+JlHEgJcX97T25gmUtBf3ZFWgxNcNIxERa+WKUFtJCFCwwWAih6bQeUEJJSpUKoMDL' +
      'IzQO+TKKkIJlapQhyU4v1mw5U8qQAtGiktTPODaoYJ3sAnHY/b3N5YSsC8Re+Z6s5wTJ3usHUxdSUO2QMmk4xxHoBLWMWoGidQ1UoLbrLMlEdJBcEbho' +
      'ZgwgI4Ch7H89aG73M0Vag0qiwMpgIFSpJAoibcxCoyK8qwxYksU8HKxHWXg6B1sZ3HJ8C1LCwE/JJZZAGMH7IpywF6hx5n+CZIsBnUjrIkYYcCTsMTLH' +
      'JY5Q7iMiwHRXpyvAaaSioC00aFRlULCJLU9FARpLII0YFOA0YjBRHctGHD5AaVRloClKI4448LPRmK5grEOjBj3Z4TSq0dN1YIZ5eroeCQ0aLdC3TJxG' +
      'e8mbfk42OkwuW8KTwS65bMkpcUfkwiunxJ0jl46FNvqlVCEXvzklbpF+coeXuGX6B8gSytMC/RMKLnFXoEDYtCwWGoFfy0PLYqER9LWs+CEOJ+wG4KIa' +
      '/TAkRvc5+mFIEU3YFfpxjq0aaS36kRp6slZjOBSM2aLEcChYwkK5zHCsCdZGl2QeqnMcLcd2RpvjaLmIKCiwXKYBNtojqe91LATyaI9kBcssVyyIiYYs' +
      'l0SwghrPNRdM03Weizow0BpMV41gqrjCdFkKJTvCZWnyuhdK14TrXhmRqunz3wbblXtM3lG+voRbeeX15xZb20Os8OrytT3IOzX6fI0b8dYTSf8JQ+tJ' +
      'rHkmTDtF1uaZqP0nTMxr3A1GZ1Ob+2CnWqSmUdVnlj/BnXbMQiX2JrIJvrrrSf1u6oLVmxY3brsqqkMvzFb5G/ksrxXxl8sTYto704poYGBg8D+D/erB' +
      'eae5cf9PhSr58WSIc/7tyxk2ocKLnhPg7cMZ5T8KhzR/z3v39LYToflsFvG77sWGOBfwWX3sJPFvvvzdveSQ5j/Iy387jqqGk730kOaWgnzH2VKbv6fh' +
      'iYJ8+G3f/j3pGLkfTjpS7Meo95t8zGJnxsV6+BaW/5cz+xg74ufG/T86xx4/CJ9BI+2OljkZUvjkxTYy5mlowJfBL6emry/mGSgKrzDkFsHJXIhK2sLz' +
      '4Lc3cvlnptOP+XTXdFav028H/3Ex4Z7nGCumDFpMVNl2sKzMkA99+anEFLy9T6YgMOr+lsyZ++QOuwjNcgtkdXZ13hgJMbal9MXFgKplvPgys9h8Q4DG' +
      'ey3zmZzvuCsB929Io/+ZBhkBAn+htIWqhJMWlBKCFlRSmh5UkrIWlLYVPTf0VLc6VSht7SxrQIsTPT+olFd6UCkQ9aBS4hoYGBio4B0irlEZtiMVxwAA' +
      'AABJRU5ErkJggg==',
    'base64',
  ),
};
